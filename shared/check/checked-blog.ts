import type { BlogConfig, FileId, Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { PostMeta } from '../post/post-meta.ts'

/** A post as the check sees it before its text is read. */
export interface CheckedPost {
  readonly id: FileId
  readonly meta: PostMeta
  readonly problem: Message | null
  readonly hidden: Message | null
}

/** A blog as the check sees it. */
export interface CheckedBlog {
  readonly generator: Generator
  readonly config: BlogConfig
  readonly posts: readonly CheckedPost[]
}
