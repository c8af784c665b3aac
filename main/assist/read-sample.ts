import type { FileId } from '../../shared/blog.ts'
import type { SitePost } from '../../shared/site/site-source.ts'
import { readNow, textOf } from '../check/read-now.ts'

export interface SampleText {
  readonly post: SitePost
  readonly text: string
}

/** Enough to know what most posts do; reading 10,000 would be felt. */
const mostPosts = 200

/** The texts of the newest posts: a blog's habit is what it does now. */
export function readSample(root: string, posts: readonly SitePost[]): readonly SampleText[] {
  const newest = posts
    .filter(({ problem }) => problem === null)
    .toSorted((one, other) => other.date.timeMs - one.date.timeMs)
    .slice(0, mostPosts)
  return newest.flatMap(post => {
    const text = textNow(root, post.id)
    return text === null ? [] : [{ post, text }]
  })
}

/** Null: one that went or changed since the list was made teaches nothing. */
export function textNow(root: string, id: FileId): string | null {
  const bytes = readNow(root, id)
  return bytes && textOf(bytes)
}
