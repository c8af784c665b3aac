import type { BlogConfig, FileId, Generator, PostDate } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { PostMeta } from '../post/post-meta.ts'
import type { DataFile } from './eleventy-data.ts'
import type { Look } from './look.ts'

/** A post as the plan sees it: everything but its text, which is read when its page is made. */
export interface SitePost {
  readonly id: FileId
  readonly meta: PostMeta
  /** The post's own date, else its file's. */
  readonly date: PostDate
  /** Why it cannot be shown as its writer meant; such a post is reported, not exported. */
  readonly problem: Message | null
  /** See `AddressedPost`. */
  readonly sections?: readonly string[]
}

/** A file with front matter outside the posts: `about.md`, `index.html`, `robots.txt`. */
export interface SitePage {
  readonly id: FileId
  readonly data: Readonly<Record<string, unknown>>
  readonly format: 'markdown' | 'html' | 'text'
  /** All that a file of the format `text` says on the site. */
  readonly text?: string
  /** What the blog's own theme would have to fill in, `{% for … %}`: such a page cannot be shown here. */
  readonly needsTheme: boolean
  readonly problem: Message | null
}

/** A blog as the plan sees it. */
export interface SiteSource {
  readonly generator: Generator
  readonly name: string
  readonly config: BlogConfig
  readonly posts: readonly SitePost[]
  readonly pages: readonly SitePage[]
  /** What Eleventy's data files say for posts; absent: there are none. */
  readonly folderData?: readonly DataFile[]
  /** Every file of the blog that can be copied into the site as it is. */
  readonly files: readonly FileId[]
  readonly look: Look
  /** Milliseconds since 1970 UTC; posts after it are in the future. */
  readonly nowMs: number
  readonly withDrafts: boolean
  readonly withFuture: boolean
}
