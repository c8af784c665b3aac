import type { RawKeywords } from './grammar.ts'

/** Each keyword with its scope, in order: what is said later holds. `for|5` is `for`, however telling it is. */
export function keywordScopes(
  raw: RawKeywords,
  ignoresCase: boolean,
  scope = 'keyword',
): readonly (readonly [string, string])[] {
  if (raw === null) return []
  if (typeof raw === 'string') return scopesOfList(raw.split(' '), ignoresCase, scope)
  if (isList(raw)) return scopesOfList(raw, ignoresCase, scope)
  return Object.entries(raw).flatMap(([name, words]) =>
    name === '$pattern' || words instanceof RegExp ? [] : keywordScopes(words, ignoresCase, name),
  )
}

function scopesOfList(
  words: readonly string[],
  ignoresCase: boolean,
  scope: string,
): readonly (readonly [string, string])[] {
  return words.map(word => [(ignoresCase ? word.toLowerCase() : word).split('|')[0] ?? '', scope])
}

/** The expression that finds words. */
export function keywordShape(raw: RawKeywords): string {
  if (raw === null || typeof raw === 'string' || isList(raw)) return plainWord
  const shape = raw.$pattern
  if (shape instanceof RegExp) return shape.source
  return typeof shape === 'string' && shape !== '' ? shape : plainWord
}

const plainWord = '\\w+'

function isList(raw: RawKeywords): raw is readonly string[] {
  return Array.isArray(raw)
}
