import type { FileId, PostSummary } from '../../../shared/blog.ts'
import type { FilteredPost } from '../../../shared/post-filter/filter.ts'
import { filteredPost } from '../../../shared/post-filter/filtered-post.ts'

/** A post with what searching needs, worked out once and not for each key that is typed. */
export type PostEntry = FilteredPost

/** All posts of a blog, newest first, those without a date last. */
export function makeEntries(posts: readonly PostSummary[]): readonly PostEntry[] {
  return posts.map(filteredPost).sort(newestFirst)
}

/** The entries after some posts changed, appeared or went. Entries of other posts stay the same objects. */
export function mergeEntries(
  entries: readonly PostEntry[],
  changed: readonly PostSummary[],
  removed: readonly FileId[],
): readonly PostEntry[] {
  const gone = new Set([...removed, ...changed.map(post => post.id)])
  return [...entries.filter(entry => !gone.has(entry.post.id)), ...changed.map(filteredPost)].sort(
    newestFirst,
  )
}

function newestFirst(one: PostEntry, other: PostEntry): number {
  const later = (other.post.date?.timeMs ?? -Infinity) - (one.post.date?.timeMs ?? -Infinity)
  // Two posts without a date: -Infinity minus itself is NaN.
  if (later < 0 || later > 0) return later
  return one.post.id < other.post.id ? 1 : -1
}

let byIdLast: {
  readonly entries: readonly PostEntry[]
  readonly posts: ReadonlyMap<FileId, PostSummary>
} | null = null

/** The posts by their ids; the very same map while the entries are the same. */
export function postsById(entries: readonly PostEntry[]): ReadonlyMap<FileId, PostSummary> {
  if (byIdLast?.entries !== entries)
    byIdLast = { entries, posts: new Map(entries.map(({ post }) => [post.id, post])) }
  return byIdLast.posts
}
