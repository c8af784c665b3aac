import type { FileId } from '../blog.ts'
import type { Language } from '../words/words.ts'
import type { SiteAddress } from './address/address.ts'
import type { Look } from './look.ts'
import type { SiteIcon } from './site-icons.ts'

/** What every page of the site says. */
export interface SiteFrame {
  readonly title: string
  readonly description: string | null
  readonly author: string | null
  /** BCP 47 tag of the site, for `lang`. */
  readonly lang: string
  /** The language that the theme's own words are in. */
  readonly words: Language
  /** Scheme, host and base path of the published site, `https://example.org/blog`; null: not known. */
  readonly origin: string | null
  /** The path of `origin`, `/blog` or empty. */
  readonly base: string
  readonly look: Look
  readonly home: SiteAddress
  readonly archive: SiteAddress
  readonly tags: SiteAddress
  /** Null: no post has a category. */
  readonly categories: SiteAddress | null
  readonly search: SiteAddress
  /** The blog's own pages, in the order of the menu. */
  readonly pages: readonly PageLink[]
  /** Null: without an address of the site there are none. */
  readonly feeds: SiteFeeds | null
  /** In the order in which a head names them; one at least. */
  readonly icons: readonly SiteIcon[]
  readonly style: SiteAddress
  readonly script: SiteAddress
  readonly searchScript: SiteAddress
  /** On pages with a diagram only. */
  readonly diagramScript: SiteAddress
}

export interface SiteFeeds {
  readonly atom: SiteAddress
  readonly rss: SiteAddress
  readonly json: SiteAddress
}

export interface PageLink {
  readonly title: string
  readonly address: SiteAddress
}

export interface TagLink {
  readonly name: string
  readonly address: SiteAddress
}

export interface PostLink {
  readonly title: string
  readonly address: SiteAddress
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly description: string | null
  readonly tags: readonly TagLink[]
}

/** A translation of a post, or the post itself among them. */
export interface Translation {
  readonly lang: string
  readonly title: string
  readonly address: SiteAddress
}

/** Tags and categories are kept apart, and shown in the same way. */
export type TagGroup = 'tags' | 'categories'

/** What a list is of: all tags, all categories, or a list that the blog has named, with the page of all its entries. */
export type ListGroup = TagGroup | TagLink

export interface YearLink {
  readonly year: string
  readonly count: number
  readonly address: SiteAddress
}

/** What one page shows: plain values, so that it can be made in another thread or compared with the last one. */
export type PageView =
  | IndexView
  | PostView
  | OwnPageView
  | SectionView
  | {
      readonly kind: 'tags'
      readonly group: ListGroup
      /** What the blog calls the list; null: it has no name of its own. */
      readonly title: string | null
      readonly tags: readonly CountedLink[]
      readonly intro: Intro | null
    }
  | {
      readonly kind: 'tag'
      readonly group: ListGroup
      readonly tag: TagLink
      readonly posts: readonly PostLink[]
      readonly feed: SiteAddress | null
      readonly intro: Intro | null
    }
  | {
      readonly kind: 'archive'
      /** Null: every year. */
      readonly year: string | null
      readonly years: readonly YearLink[]
      /** None where there are too many for one page: then each year has its own. */
      readonly posts: readonly PostLink[]
    }
  | { readonly kind: 'search' }
  | { readonly kind: 'missing' }

export interface CountedLink {
  readonly tag: TagLink
  readonly count: number
}

/** A text of the blog that stands above a list. */
export interface Intro {
  readonly id: FileId
  readonly format: 'markdown' | 'html'
}

/** The posts of a folder (Hugo). */
export interface SectionView {
  readonly kind: 'section'
  readonly title: string
  /** The section around it; null: it is right below the site. */
  readonly above: TagLink | null
  readonly parts: readonly CountedLink[]
  readonly posts: readonly PostLink[]
  readonly feed: SiteAddress | null
  readonly intro: Intro | null
}

export interface IndexView {
  readonly kind: 'index'
  readonly posts: readonly PostLink[]
  readonly number: number
  readonly count: number
  readonly newer: SiteAddress | null
  readonly older: SiteAddress | null
  /** The blog's own `index.md`, shown above the posts of the first page. */
  readonly intro: Intro | null
}

export interface PostView {
  readonly kind: 'post'
  readonly id: FileId
  readonly post: PostLink
  readonly author: string | null
  /** The picture of the front matter, as written there. */
  readonly picture: string | null
  readonly newer: PostLink | null
  readonly older: PostLink | null
  readonly related: readonly PostLink[]
  readonly categories: readonly TagLink[]
  /** Its entries in each list of the blog's own that it is in. */
  readonly ownLists: readonly { readonly name: string; readonly links: readonly TagLink[] }[]
  /** RFC 3339; `updated` is what the post itself says, never its file's time: that differs from machine to machine. */
  readonly published: string
  readonly updated: string | null
  /** As the post says; null: to be guessed from its text. */
  readonly lang: string | null
  readonly translations: readonly Translation[]
  /** Where the post says it was published first. */
  readonly canonical: string | null
  /** False where the post wants no table of contents. */
  readonly hasContents: boolean
  /** Where its page sends its readers instead of showing the text, see `leadsTo`; absent: it shows it. */
  readonly leadsTo?: string | undefined
}

export interface OwnPageView {
  readonly kind: 'page'
  readonly id: FileId
  readonly title: string
  readonly description: string | null
  readonly picture: string | null
  readonly lang: string | null
  /** HTML is shown as it is, Markdown is rendered. */
  readonly format: 'markdown' | 'html'
  /** As that of a post. */
  readonly leadsTo?: string | undefined
}

/** The file whose text a page shows; null: everything that it shows is in the plan. */
export function textOfPage(
  view: PageView,
): { readonly id: FileId; readonly format: 'markdown' | 'html' } | null {
  switch (view.kind) {
    case 'post':
      return { id: view.id, format: 'markdown' }
    case 'page':
      return { id: view.id, format: view.format }
    case 'index':
    case 'section':
    case 'tags':
    case 'tag':
      return view.intro
    default:
      return null
  }
}
