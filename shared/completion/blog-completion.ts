// What a blog tells whoever writes in it, for completion.
import type { FileId } from '../blog.ts'
import type { TitleMark } from '../search/search.ts'

/** What was learnt of a blog once, and holds while one writes. */
export interface LearntBlog {
  /** The template tags that the blog has besides its generator's; null: they cannot be known. */
  readonly ownTags: readonly string[] | null
  /** Where its posts' excerpts end; null: its generator has no such mark. */
  readonly excerptMark: string | null
  /** Its generator makes emoji of `:names:`. */
  readonly hasEmojiNames: boolean
  /** Languages of its code, the most used first. */
  readonly languages: readonly string[]
  /** Tags, includes and shortcodes, those that its posts use most first. */
  readonly snippets: readonly TagSnippet[]
}

/** A template tag as it is put into a text. */
export interface TagSnippet {
  /** `{% include figure.html`, `{{< youtube`: what one types for it. */
  readonly label: string
  readonly parts: readonly SnippetPart[]
  /** How often the newest posts have it. */
  readonly uses: number
}

/** Text as it is, or a place to fill in with what it is called; empty: where one goes on. */
export type SnippetPart = { readonly text: string } | { readonly field: string }

/** A way to name a post: an address, or what the generator's tags take. */
export type LinkName = 'habit' | 'postUrl' | 'file' | 'hugoRef' | 'hexoPost'

export interface FoundLink {
  readonly id: FileId
  readonly title: string
  /** What of the title was typed. */
  readonly marks: readonly TitleMark[]
  /** `YYYY-MM-DD`; null: it has none. */
  readonly day: string | null
  /** What stands between the parentheses of a link, or in the tag that was asked for. */
  readonly written: string
}

export interface FoundPicture {
  readonly id: FileId
  /** Another one when its file is another: a smaller picture of it is shown by this. */
  readonly stamp: string
  readonly written: string
}

export interface FoundHeading {
  readonly title: string
  readonly level: number
  /** Behind the `#`. */
  readonly id: string
}
