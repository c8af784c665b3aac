import type { FileId, PostSummary } from '../../shared/blog.ts'
import { fold } from '../../shared/fold.ts'

/** A post with what searching needs, worked out once and not for each key that is typed. */
export interface PostEntry {
  readonly post: PostSummary
  readonly foldedTitle: string
}

export interface PostFilter {
  readonly text: string
  readonly tag: string | null
}

export const noFilter: PostFilter = { text: '', tag: null }

/** All posts of a blog, newest first, those without a date last. */
export function makeEntries(posts: readonly PostSummary[]): readonly PostEntry[] {
  return posts.map(toEntry).sort(newestFirst)
}

/** The entries after some posts changed, appeared or went. Entries of other posts stay the same objects. */
export function mergeEntries(
  entries: readonly PostEntry[],
  changed: readonly PostSummary[],
  removed: readonly FileId[],
): readonly PostEntry[] {
  const gone = new Set([...removed, ...changed.map(post => post.id)])
  return [...entries.filter(entry => !gone.has(entry.post.id)), ...changed.map(toEntry)].sort(newestFirst)
}

/** The entries that match, in the same order; the very same list when nothing is filtered. */
export function filterEntries(entries: readonly PostEntry[], filter: PostFilter): readonly PostEntry[] {
  const text = fold(filter.text)
  const { tag } = filter
  if (text === '' && tag === null) return entries
  return entries.filter(
    entry =>
      (tag === null || entry.post.tags.includes(tag)) && (text === '' || entry.foldedTitle.includes(text)),
  )
}

function toEntry(post: PostSummary): PostEntry {
  return { post, foldedTitle: fold(post.title) }
}

function newestFirst(one: PostEntry, other: PostEntry): number {
  const later = (other.post.date?.timeMs ?? -Infinity) - (one.post.date?.timeMs ?? -Infinity)
  // Two posts without a date: -Infinity minus itself is NaN.
  if (later < 0 || later > 0) return later
  return one.post.id < other.post.id ? 1 : -1
}
