import type { Thumbnail, ThumbnailOrder } from './make-thumbnail.ts'

/** What the thread is asked; `request` names the answer. */
export interface ThumbnailRequest extends ThumbnailOrder {
  readonly request: number
}

export interface ThumbnailReply {
  readonly request: number
  /** Null: it could not be written; `problem` says why, for the log. */
  readonly thumbnail: Thumbnail | null
  readonly problem: string
}
