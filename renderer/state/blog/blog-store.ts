import { create } from 'zustand'
import type { OpenBlog, RecentBlog } from '../../../shared/blog.ts'
import type { Message } from '../../../shared/errors.ts'
import type { PostEntry } from '../posts/post-entries.ts'

/** The posts of the open blog. */
export type Posts =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly entries: readonly PostEntry[] }
  | { readonly kind: 'failed'; readonly message: Message }

interface BlogState {
  readonly blog: OpenBlog | null
  readonly posts: Posts
  readonly recents: readonly RecentBlog[]
  /** Why no blog is open, though one was asked for. */
  readonly problem: Message | null
  /** Set while the folder of the open blog is gone or cannot be read. */
  readonly vanishedFolder: string | null
  /** A blog is being opened: the buttons that open one wait. */
  readonly isOpening: boolean
}

export const useBlog = create<BlogState>()(() => ({
  blog: null,
  posts: { kind: 'none' },
  recents: [],
  problem: null,
  vanishedFolder: null,
  isOpening: false,
}))

const noEntries: readonly PostEntry[] = []

/** The open blog's posts, empty until they are read; the same list until they change. */
export function entriesOf(posts: Posts): readonly PostEntry[] {
  return posts.kind === 'ready' ? posts.entries : noEntries
}
