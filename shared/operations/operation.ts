import type { BlogConfig, FileId, Generator, PostDate } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { PostMeta } from '../post/post-meta.ts'
import type { SiteAddress } from '../site/address/address.ts'

/** What a user can do with one post as a whole. A day is `YYYY-MM-DD`. */
export type Operation =
  /** `name` is the file's name without its date and extension; of a bundle, its folder's. */
  | { readonly kind: 'rename'; readonly id: FileId; readonly name: string }
  | { readonly kind: 'move'; readonly id: FileId; readonly folder: FileId }
  /** `day` is the date of a post that has none of its own yet. */
  | { readonly kind: 'publish'; readonly id: FileId; readonly day: string }
  | { readonly kind: 'date'; readonly id: FileId; readonly day: string }
  /** `title` is the copy's. */
  | { readonly kind: 'duplicate'; readonly id: FileId; readonly title: string }
  | { readonly kind: 'delete'; readonly id: FileId }

/** A post as a plan needs it. */
export interface OperationPost {
  readonly id: FileId
  readonly meta: PostMeta
  /** The post's own date, else its file's. */
  readonly date: PostDate
  /** When the file was last changed, milliseconds since 1970 UTC. */
  readonly modifiedMs: number
}

/** A file with words in it: a post, or a page that may link to one. */
export interface TextFile {
  readonly id: FileId
  readonly text: string
}

/** A blog as a plan needs it. */
export interface OperationBlog {
  readonly generator: Generator
  readonly config: BlogConfig
  readonly posts: readonly OperationPost[]
  /** Every other file of the blog: pictures, pages, layouts. */
  readonly files: readonly FileId[]
  /** The text of the post itself. */
  readonly text: string
  /** Those of the others that may link to it, or use its pictures. */
  readonly others: readonly TextFile[]
  /** Whether the blog's generator makes a page at an old address out of the front matter. */
  readonly canRedirect: boolean
}

export interface FileRename {
  readonly from: FileId
  readonly to: FileId
}

/** The text of one file before and after; the file is still under its old name. */
export interface TextChange {
  readonly id: FileId
  readonly before: string
  readonly after: string
}

/** What an operation will do, in the order in which it is done: texts, new files, new names, trash. */
export interface OperationPlan {
  readonly kind: 'plan'
  readonly operation: Operation
  /** What the post, or its copy, is called afterwards; null: it is gone. */
  readonly newId: FileId | null
  /** Where it is found on the site; null: nowhere, or only its generator knows. */
  readonly address: { readonly before: SiteAddress | null; readonly after: SiteAddress | null }
  readonly texts: readonly TextChange[]
  readonly creates: readonly TextFile[]
  /** Files and folders. */
  readonly renames: readonly FileRename[]
  readonly trashes: readonly FileId[]
  readonly imageFolder: FileRename | null
  /** The old address, where the generator will lead its visitors on. */
  readonly redirect: SiteAddress | null
  /** Links that change, and in how many files. */
  readonly links: { readonly count: number; readonly files: number }
  readonly warnings: readonly Message[]
}

export type Planned = OperationPlan | { readonly kind: 'refused'; readonly reason: Message }

export function refused(reason: Message): Planned {
  return { kind: 'refused', reason }
}
