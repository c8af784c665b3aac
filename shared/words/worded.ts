import type { Params } from '../errors.ts'
import type { Language } from './words.ts'

/**
 * A sentence with its parameters filled in.
 *
 * `{name}` is replaced by that parameter, `{count|post|posts}` by the first form when the number is 1 in English.
 */
export function worded(language: Language, sentence: string, params: Params): string {
  // Most of what is said a million times, as on the pages of a site, has nothing to fill in.
  if (!sentence.includes('{')) return sentence
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one === undefined) return filled(language, value)
      return (value === 1 ? one : many) ?? whole
    },
  )
}

function filled(language: Language, value: Params[string]): string {
  if (typeof value === 'number') return value.toLocaleString(language)
  return typeof value === 'string' ? value : sayNames(language, value)
}

/** Names in a row: `A, B` in English, `A、B` in Chinese. */
export function sayNames(language: Language, names: readonly string[]): string {
  return names.join(language === 'en' ? ', ' : '、')
}
