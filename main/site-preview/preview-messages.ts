import type { FileId } from '../../shared/blog.ts'
import type { WireError } from '../../shared/errors.ts'
import type { Language } from '../../shared/words/words.ts'
import type { ExportOptions } from '../export/read/site-source.ts'

/** What the preview's thread is started with. */
export interface PreviewOrder {
  /** The blog's real path. */
  readonly root: string
  readonly options: ExportOptions
  readonly homeFolder: string
  /** The app's own, where what is known of the blog is kept. */
  readonly dataFolder: string
  readonly language: Language
}

/** What the preview's thread is told. */
export type ToPreview =
  | { readonly kind: 'typed'; readonly texts: ReadonlyMap<FileId, string> }
  /** Where is the page of this post? */
  | { readonly kind: 'find'; readonly id: FileId }
  /** What is the page of this post? */
  | { readonly kind: 'page'; readonly id: FileId }

/** What it tells. */
export type FromPreview =
  | { readonly kind: 'listening'; readonly address: string }
  | { readonly kind: 'found'; readonly id: FileId; readonly address: string }
  | { readonly kind: 'page'; readonly id: FileId; readonly html: string | null }
  | { readonly kind: 'failed'; readonly error: WireError }
  /** What nobody expected, for the log. */
  | { readonly kind: 'wrong'; readonly stack: string }
