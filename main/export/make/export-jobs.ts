import type { FileId } from '../../../shared/blog.ts'
import type { SiteProblem } from '../../../shared/calls/site.ts'
import type { WireError } from '../../../shared/errors.ts'
import type { Article } from '../../../shared/site/feeds/feed-view.ts'
import type { SiteFrame } from '../../../shared/site/page-view.ts'
import type { OwnPage } from '../../../shared/site/plan/page-parts.ts'
import type { PlannedPage } from '../../../shared/site/render-page.ts'
import type { SearchPart } from '../../../shared/site/search/search-part.ts'
import type { SiteIndex } from '../../../shared/site/site-links.ts'
import type { SmallerPictures } from '../../../shared/site/smaller-pictures.ts'
import type { FoundSize } from '../pictures/image-sizes.ts'
import type { BlogTexts } from '../read/blog-reader.ts'
import type { TextMemory, TextPlace } from '../read/listed-texts.ts'
import type { ExportedFile } from '../write/manifest.ts'

// What the thread that leads an export and those that make its files tell each other: plain values, no functions.

/** What all files of one export have in common. */
export interface SiteSetup {
  readonly blog: BlogTexts
  /** Real path of the folder that is written into. */
  readonly folder: string
  readonly frame: SiteFrame
  readonly index: SiteIndex
  /** Empty: the pictures are shown as they are. */
  readonly smaller: ReadonlyMap<FileId, SmallerPictures>
}

/** One file to be made and written. `isOurs`: an earlier export wrote one there, so it may be replaced. */
export type FileJob = PageJob | CopyJob

export interface PageJob {
  readonly kind: 'page'
  readonly path: string
  readonly isOurs: boolean
  readonly page: PlannedPage
  /** Where its text is at hand, so that it need not be read. */
  readonly text?: TextPlace | null
  /** The number of a post in the search index; null: it is not in it. */
  readonly searchNumber: number | null
  /** What the feeds need of it. */
  readonly wantsArticle: boolean
  /** False: only the article is wanted, nothing is written. */
  readonly isWritten: boolean
}

export type CopyJob =
  | { readonly kind: 'copy'; readonly path: string; readonly isOurs: boolean; readonly from: FileId }
  /** A file of our own that was made before; `source` is its absolute path. */
  | { readonly kind: 'kept'; readonly path: string; readonly isOurs: boolean; readonly source: string }
  /** What is in words already. */
  | { readonly kind: 'text'; readonly path: string; readonly isOurs: boolean; readonly text: string }

/** A job on its way to another thread, that of a page as JSON: half of it is that already, and the rest is quicker so. */
export type SentJob = CopyJob | string

/** What that JSON says. Of the posts that a page names only their places go along, in a list that the thread has. */
export type SentPage = readonly [job: Omit<PageJob, 'page'>, own: OwnPage, posts: readonly number[]]

/** All that it takes to copy files. */
export interface CopyPlace extends Pick<SiteSetup, 'blog' | 'folder'> {
  /** Which files and folders of the blog are links; all were seen when this export began. */
  readonly links: ReadonlySet<FileId>
}

export interface MadeFile {
  readonly path: string
  /** Null: nothing of ours is there. */
  readonly file: ExportedFile | null
  readonly wasWritten: boolean
  /** Why there is nothing, or something else. */
  readonly problem: SiteProblem | null
  /** See page-facts.ts; empty: the page shows no text of the blog. */
  readonly facts: string
  readonly article: { readonly post: FileId; readonly article: Article } | null
  /** What a picture that was copied says of its size. */
  readonly picture: FoundSize | null
}

/** What a thread that makes files is told: where, before the first copy, and what all pages share, before the first page. */
export type ToMaker =
  | { readonly kind: 'place'; readonly place: CopyPlace }
  /** `posts`: those that pages name, as JSON, which takes half the time on its way that the values would. */
  | {
      readonly kind: 'setup'
      readonly setup: SiteSetup
      readonly posts: string
      readonly listed: TextMemory
    }
  | { readonly kind: 'make'; readonly jobs: readonly SentJob[] }
  | { readonly kind: 'searchPart' }
  | { readonly kind: 'end' }

export type FromMaker =
  | { readonly kind: 'made'; readonly files: readonly MadeFile[] }
  | { readonly kind: 'searchPart'; readonly part: SearchPart }
  | { readonly kind: 'failed'; readonly error: WireError }
