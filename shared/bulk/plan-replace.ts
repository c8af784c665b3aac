import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { parseMatter } from '../matter/parse-matter.ts'
import { applySplices } from '../matter/splice.ts'
import { splitPost } from '../matter/split-post.ts'
import type { PostReplacements, Replacement } from '../search/find-replacements.ts'
import type { ReplaceText } from './bulk-change.ts'
import {
  type BulkBlog,
  type BulkFile,
  type BulkPlan,
  type BulkPost,
  isChanged,
  refusedBulk,
} from './bulk-plan.ts'

/** What a search found to replace; `problem`: why it could not look everywhere. */
export interface FoundReplacements {
  readonly posts: readonly PostReplacements[]
  readonly problem: Message | null
}

/**
 * What replacing a text in many posts will do. The search found where, in the texts as it had them; a post that has
 * something else there now stays as it is.
 */
export function planReplace(change: ReplaceText, blog: BulkBlog, found: FoundReplacements): BulkPlan {
  if (found.problem !== null) return refusedBulk(found.problem)
  if (/\p{Surrogate}/u.test(change.replacement)) return refusedBulk({ key: 'field.halfCharacter' })
  const byId = new Map(found.posts.map(post => [post.id, post]))
  const files = blog.posts.flatMap(post => {
    const replacements = byId.get(post.id)?.replacements
    return replacements === undefined ? [] : planPost(post, replacements, blog.generator)
  })
  return { refusal: files.some(isChanged) ? null : { key: 'bulk.nothing' }, files, warnings: [] }
}

function planPost(
  { id, meta, text }: BulkPost,
  replacements: readonly Replacement[] | null,
  generator: Generator,
): readonly BulkFile[] {
  const unchanged = { id, title: meta.title, text: null, newId: null, isTrashed: false }
  if (text === null) return [{ ...unchanged, warning: { key: 'bulk.unreadable', params: { file: id } } }]
  const isThere = replacements?.every(({ from, to, was }) => text.slice(from, to) === was)
  if (!replacements || !isThere) return [{ ...unchanged, warning: { key: 'bulk.foundOther' } }]
  const after = applySplices(text, replacements)
  if (after === text) return []
  if (isInMatter(text, replacements, generator) && breaksMatter(text, after, generator))
    return [{ ...unchanged, warning: { key: 'bulk.breaksMatter' } }]
  return [{ ...unchanged, text: { before: text, after }, warning: null }]
}

function isInMatter(text: string, [first]: readonly Replacement[], generator: Generator): boolean {
  return first !== undefined && first.from < splitPost(text, generator).bodyFrom
}

/** A colon in the wrong place would take the post out of the blog. */
function breaksMatter(before: string, after: string, generator: Generator): boolean {
  return parseMatter(before, generator).kind !== parseMatter(after, generator).kind
}
