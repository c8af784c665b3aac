import type { Thumbnail, ThumbnailOrder } from './make-thumbnail.ts'

/** What the thread of thumbnails is asked. */
export type ThumbnailQuestions = {
  /** Loads the library, which takes as long as to make a few. */
  readonly warm: { readonly args: undefined; readonly result: void }
  readonly make: { readonly args: ThumbnailOrder; readonly result: Thumbnail }
}
