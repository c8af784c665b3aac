import type { Message } from './errors.ts'

/** A file's path relative to the blog's folder, `/`-separated, its exact characters. */
export type FileId = string

/** The program a blog folder is made for; it decides what a post, a date, a tag and an address are. */
export type Generator = 'jekyll' | 'hexo' | 'hugo' | 'eleventy' | 'plain'

/** What a blog's configuration says of its Markdown. */
export interface BlogMarkdown {
  /** A line break in a paragraph is one on the page; null: as the generator has it. */
  readonly breaks: boolean | null
  /** `$x$` is a formula. */
  readonly dollarMath: boolean
}

/** A blog that is open in the window. */
export interface OpenBlog {
  /** The title in the blog's configuration, else the folder's name. */
  readonly name: string
  /** Where it is, for showing to the user. */
  readonly folder: string
  readonly generator: Generator
  /**
   * The unguessable first path segment of this blog's pictures: `ink-asset://blog/<assetKey>/img/x.png`.
   *
   * It changes each time a blog is opened, so that no page can ask for files of a blog it was not made for.
   */
  readonly assetKey: string
  /** Where its site is, `https://example.org`; empty: not known. Links that begin with it lead into the blog. */
  readonly url: string
  /** And the path that the site lives under, `/blog` or empty. */
  readonly baseUrl: string
  /** IANA name; null: the machine's. */
  readonly timeZone: string | null
  readonly markdown: BlogMarkdown
  /** What is wrong with its configuration; until it is put right the generator's defaults hold. */
  readonly problem: Message | null
}

/** Where a post's date was read from; `folder`: a folder of Hugo's says it for what is in it. */
export type DateSource = 'field' | 'name' | 'modified' | 'folder'

export interface PostDate {
  /** Milliseconds since 1970 UTC, for sorting. */
  readonly timeMs: number
  /** `YYYY-MM-DD` in the blog's own time zone, as shown. */
  readonly day: string
  readonly source: DateSource
}

/** A post as the list shows it. */
export interface PostSummary {
  readonly id: FileId
  readonly title: string
  readonly date: PostDate | null
  readonly tags: readonly string[]
  readonly categories: readonly string[]
  readonly draft: boolean
  /** Why it cannot be read, or not as its writer meant: broken front matter, not UTF-8, no permission. */
  readonly problem: Message | null
  /** One sentence why it would not appear if the site were made now; null: it would. */
  readonly hidden: Message | null
  readonly sizeBytes: number
  /** When its file was last changed, in milliseconds since 1970 UTC. */
  readonly changedMs: number
  /** How long its text is, as `countWords` counts; null: not counted yet, or it cannot be read. */
  readonly words: number | null
}

/** A page beside the posts, as the list shows it. */
export interface PageSummary {
  readonly id: FileId
  readonly title: string
  /** Where it is found, from the site's root, in real characters; null: only the generator knows. */
  readonly address: string | null
  /** Why it cannot be read, or not as its writer meant. */
  readonly problem: Message | null
}

/** A blog in the list of recent ones. */
export interface RecentBlog {
  readonly id: string
  readonly name: string
  readonly folder: string
}

export interface TagCount {
  readonly tag: string
  readonly count: number
}

/** What the blog's own configuration file says, in one shape for all generators. */
export interface BlogConfig {
  readonly title: string | null
  readonly description: string | null
  readonly author: string | null
  /** BCP 47 tag of the blog's language; null: not said. */
  readonly language: string | null
  /** Scheme and host of the published site, without a final slash; empty: not said. */
  readonly url: string
  /** Path the site lives under, `/blog` or empty. */
  readonly baseUrl: string
  /** The permalink style or pattern as written, `pretty` or `/:year/:title/`; null: the generator's default. */
  readonly permalink: string | null
  /** IANA name of the time zone dates are meant in; null: the machine's. */
  readonly timeZone: string | null
  /** Posts on a page of the index; null: not said. */
  readonly postsPerPage: number | null
  /** Names and patterns that the generator leaves out. */
  readonly exclude: readonly string[]
  /** The whole parsed file, for what only one generator knows. */
  readonly raw: Readonly<Record<string, unknown>>
}
