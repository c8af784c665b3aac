import type { BlogConfig, FileId, Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { PostMeta } from '../post/post-meta.ts'

/** A post as a plan of many needs it. */
export interface BulkPost extends BulkPostFacts {
  /** The whole file, with what is typed and not saved yet; null: the plan does not need it, or it cannot be read. */
  readonly text: string | null
}

/** What is known of a post without its text. */
export interface BulkPostFacts {
  readonly id: FileId
  readonly meta: PostMeta
  /** Why it, or its front matter, cannot be read. */
  readonly problem: Message | null
}

/** A blog as a plan of many posts needs it. */
export interface BulkBlog {
  readonly generator: Generator
  readonly config: BlogConfig
  /** All of them. */
  readonly posts: readonly BulkPost[]
}

/** What is done to one post; where there is nothing to do, `warning` says why. */
export interface BulkFile {
  readonly id: FileId
  readonly title: string
  /** Null: its text stays as it is. */
  readonly text: { readonly before: string; readonly after: string } | null
  /** Null: it keeps its name. */
  readonly newId: FileId | null
  readonly isTrashed: boolean
  /** Of a picture that is made anew; absent: its bytes stay as they are. */
  readonly bytes?: NewBytes
  readonly warning: Message | null
}

export interface NewBytes {
  /** Names the bytes that it was made of. */
  readonly baseSha: string
  readonly after: Uint8Array
  /** What of it changes, in a line each. */
  readonly shown: { readonly before: string; readonly after: string }
}

/** What a change of many posts will do, as a value: nothing is touched. */
export interface BulkPlan {
  /** Why it cannot be done; null: it can. */
  readonly refusal: Message | null
  /** Of each post at most one. */
  readonly files: readonly BulkFile[]
  readonly warnings: readonly Message[]
}

export function refusedBulk(refusal: Message): BulkPlan {
  return { refusal, files: [], warnings: [] }
}

/** Whether anything is done to it. */
export function isChanged({ text, newId, isTrashed, bytes }: BulkFile): boolean {
  return text !== null || newId !== null || isTrashed || bytes !== undefined
}
