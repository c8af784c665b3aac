import type { RawMode } from './grammar.ts'
import { joined } from './pattern.ts'

/**
 * What the shorthands of a mode stand for: `className`, `match`, `scope` with a table, `beforeMatch`, `beginKeywords`.
 *
 * Null: they contradict each other.
 */
export function withoutShorthands(raw: RawMode, hasParent: boolean): RawMode | null {
  const plain = withScopes(raw)
  if (plain.match && (plain.begin || plain.end)) return null
  const matched = plain.match ? { ...plain, match: undefined, begin: plain.match } : plain
  if (contradictsGroups(matched)) return null
  if (matched.beforeMatch) return matched.starts ? null : qualified(matched)
  return hasParent && matched.beginKeywords ? begunByKeyword(matched, matched.beginKeywords) : matched
}

function withScopes(raw: RawMode): RawMode {
  const scope = raw.className === undefined ? raw.scope : raw.className
  if (scope !== null && typeof scope === 'object') {
    return { ...raw, className: undefined, scope: undefined, beginScope: scope }
  }
  return { ...raw, className: undefined, scope }
}

/** A list of expressions, each with a scope of its own, must be all of the begin or end. */
function contradictsGroups(raw: RawMode): boolean {
  if (Array.isArray(raw.begin) && (raw.skip || raw.excludeBegin || raw.returnBegin)) return true
  return Array.isArray(raw.end) && Boolean(raw.skip || raw.excludeEnd || raw.returnEnd)
}

/** What `beforeMatch` finds is the begin, and the mode itself follows within. */
function qualified(raw: RawMode): RawMode {
  const { beforeMatch, ...itself } = raw
  return {
    keywords: raw.keywords,
    begin: `${joined(beforeMatch)}(?=${joined(raw.begin)})`,
    starts: { contains: [{ ...itself, endsParent: true }] },
  }
}

function begunByKeyword(raw: RawMode, words: string): RawMode {
  return {
    ...raw,
    isBegunByKeyword: true,
    begin: `\\b(${words.split(' ').join('|')})(?!\\.)(?=\\b|\\s)`,
    keywords: raw.keywords || words,
  }
}
