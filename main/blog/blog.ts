import type { Dirent, Stats } from 'node:fs'
import type { BlogConfig, BlogMarkdown, FileId, Generator, PostSummary } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import type { PostMeta } from '../../shared/post/post-meta.ts'
import type { BranchFile } from '../../shared/site/hugo-cascade.ts'

/** A post as it lies on the disk, read as far as a list needs it. */
export interface PostFile {
  readonly id: FileId
  /** From the file's name alone where the front matter cannot be read: see `summary.problem`. */
  readonly meta: PostMeta
  readonly summary: PostSummary
  /** Milliseconds since 1970 UTC. */
  readonly modifiedMs: number
  /** Stays the same when the file is renamed or moved on its disk; null: the system does not say. */
  readonly identity: string | null
  /** The whole file as it is now. Throws an AppError when it is gone, not UTF-8, binary, or cannot be read. */
  readText(): Promise<string>
}

/** What is in folders of a blog, by their ids; the blog's own is empty. */
export type SeenFolders = ReadonlyMap<FileId, readonly Dirent[]>

/**
 * Hears of a text that was read as a whole to be listed, and what the disk had said of its file. It is UTF-8 and no
 * binary; the bytes are good until this returns.
 */
export type TakeText = (id: FileId, bytes: Uint8Array, stats: Stats) => void

export interface ListingOptions {
  readonly take?: TakeText | undefined
  readonly signal?: AbortSignal | undefined
}

/** An opened blog folder. Nothing in it is written by anything here; what its configuration says may change. */
export interface Blog {
  /** The folder's real path: symbolic links resolved. */
  readonly root: string
  readonly name: string
  readonly generator: Generator
  readonly config: BlogConfig
  /** Why the configuration file could not be read; `config` is then empty. */
  readonly configProblem: Message | null
  readonly markdown: BlogMarkdown
  /** Reads the configuration file again; true: it says something else now, and so does this. */
  refreshConfig(): Promise<boolean>
  /**
   * Reads the folder again; a file that has not changed since the last time is not read twice. Sorted by id.
   * `seen`: folders that were read just now, and need not be a second time. `take` gets the texts that had to be read.
   * Throws the signal's reason soon after that is aborted.
   */
  listPosts(seen?: SeenFolders, options?: ListingOptions): Promise<readonly PostFile[]>
  /** The posts as the last listing found them, or one of an earlier start; the disk is not looked at. */
  rememberedPosts(): readonly PostFile[]
  /**
   * Counts the words of some posts of the last listing that are not counted yet, at most so many; answers with all
   * posts. Null: there was none to count.
   */
  countWords(most: number): Promise<readonly PostFile[] | null>
  /** Keeps what was listed for the next start. Throws the system's error when it cannot be kept. */
  rememberPosts(): Promise<void>
  /** Ids of the folders that the last listing looked into; the blog's own is empty. */
  folders(): readonly FileId[]
  /**
   * Markdown that the last listing found and that is no post, such as pages, and an Eleventy blog's data files; some of it is
   * not published at all.
   */
  otherTexts(): readonly FileId[]
  /** The pages of a Hugo blog's folders, or an Eleventy blog's data files, as the last listing found them. */
  branches(): readonly BranchFile[]
}
