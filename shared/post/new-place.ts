import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'

/** What a new post begins as. */
export type NewPostModel =
  /** As the blog's latest post is. */
  | { readonly kind: 'latest' }
  /** As this post is. */
  | { readonly kind: 'post'; readonly id: FileId }
  /** After a template of the generator, or one that the writer keeps. */
  | { readonly kind: 'template'; readonly id: FileId }
  /** A page beside the posts. */
  | { readonly kind: 'page' }

/** Where a post without a file will be, if it is given one now. */
export interface NewPlace {
  readonly file: FileId
  /** Its name in the address, before the generator's slug rule. */
  readonly slug: string
  /** With the blog's own address before it, where that is known, in real characters; null: only the generator knows. */
  readonly address: string | null
  /** Its name or its address is somebody else's already. */
  readonly warning: Message | null
}
