import type { Message } from '../errors.ts'
import type { PictureLink } from './picture-link.ts'

/** A file that is about to come from the window. */
export interface AnnouncedImage {
  /** As it was called where it came from, or what it is to be called. */
  readonly name: string
  readonly sizeBytes: number
  /** Its first bytes, which say what it is. */
  readonly head: Uint8Array
  /** It has no name of its own: the one here gets a number. */
  readonly isNumbered: boolean
}

/** How many of a file's first bytes say what it is. */
export const headBytes = 64

export type BegunImage =
  /** `link` null: what it will be called is known when it has arrived. */
  { readonly upload: string; readonly link: PictureLink | null } | { readonly problem: Message }

/** What can be done to a picture on its way in; what it was before is kept then. */
export type ImageDeed = 'locationRemoved' | 'metadataRemoved' | 'resized' | 'converted'

/** A file that is in the blog now. */
export interface AddedImage {
  readonly link: PictureLink
  /** It was there already, byte for byte. */
  readonly isKnown: boolean
  readonly done: readonly ImageDeed[]
  /** What its writer should know. */
  readonly warnings: readonly Message[]
  /** Names the bytes that it came with, which the history has; null: it is as it came, or they could not be kept. */
  readonly original: string | null
}
