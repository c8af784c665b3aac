import type { Thumbnail, ThumbnailOrder } from './make-thumbnail.ts'

/** What the thread of thumbnails is asked. */
export type ThumbnailQuestions = {
  readonly make: { readonly args: ThumbnailOrder; readonly result: Thumbnail }
}
