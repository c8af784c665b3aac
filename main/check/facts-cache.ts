import type { FileId } from '../../shared/blog.ts'
import { type FactRules, type TextFacts, textFacts } from '../../shared/check/text-facts.ts'
import type { PostFile } from '../blog/blog.ts'
import { sha256 } from '../disk/sha256.ts'
import { readNow, textOf } from './read-now.ts'

/** What is known of each text, kept in memory, so that a second look costs what has changed. */
export interface FactsCache {
  /** The facts hold for these rules only; with others everything is forgotten. */
  begin(rules: FactRules): void
  /** Null: it cannot be read. Read only if something happened to it since, worked out only if its bytes are others. */
  factsOf(root: string, id: FileId, post: PostFile | null): TextFacts | null
  /** Forgets all others. */
  keep(ids: ReadonlySet<FileId>): void
}

interface Kept {
  /** The list's own object stays the same while the file does. */
  readonly post: PostFile | null
  readonly sha: string
  readonly facts: TextFacts
}

export function createFactsCache(): FactsCache {
  const kept = new Map<FileId, Kept>()
  let rules: FactRules | null = null
  let ruleKey = ''
  return {
    begin(now) {
      const key = JSON.stringify([now.generator, now.url, now.ownTags && [...now.ownTags]])
      if (key !== ruleKey) kept.clear()
      ruleKey = key
      rules = now
    },
    factsOf(root, id, post) {
      const before = kept.get(id)
      if (before !== undefined && post !== null && before.post === post) return before.facts
      const bytes = readNow(root, id)
      if (bytes === null || rules === null) return null
      const sha = sha256(bytes)
      const text = before?.sha === sha ? null : textOf(bytes)
      const facts = text === null ? (before?.sha === sha ? before.facts : null) : textFacts(text, rules)
      if (facts !== null) kept.set(id, { post, sha, facts })
      return facts
    },
    keep(ids) {
      for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id)
    },
  }
}
