import type { FileId } from '../shared/blog.ts'
import type { Look } from '../shared/site/look.ts'
import type { Language } from '../shared/words/words.ts'

export interface SitePreviewOrder {
  /** The blog's real path. */
  readonly root: string
  readonly options: { readonly withDrafts: boolean; readonly withFuture: boolean; readonly look: Look }
  readonly language: Language
  /** What is typed and not saved now, by post. */
  readonly typed: () => ReadonlyMap<FileId, string>
}

/** What the handlers ask of the preview of the site; `site-preview/create-site-preview.ts` makes one. */
export interface SitePreview {
  /**
   * The address of a post's page, or of the first one, in a preview that follows what is typed.
   *
   * It lets in who has it; it stays the same preview until another blog or other options are asked for.
   */
  open(order: SitePreviewOrder, id: FileId | null): Promise<string>
  /** A post's page as it would be exported now, with its style in it; null: the site has none of it. */
  page(order: SitePreviewOrder, id: FileId): Promise<string | null>
  close(): void
}
