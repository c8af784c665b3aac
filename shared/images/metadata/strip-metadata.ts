import { join, type Pieces, type Removed } from './pieces.ts'
import { stripAvif } from './strip-avif.ts'
import { stripGif } from './strip-gif.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

export interface Stripped {
  /** The very bytes that were given, where nothing was removed. */
  readonly bytes: Uint8Array
  /** Null: there was nothing to remove. */
  readonly removed: Removed | null
  /** False: its structure is not one that is known, so what is in it cannot be told. */
  readonly isUnderstood: boolean
  /** It is understood, but the file ends before its picture does. */
  readonly isCutShort?: true
}

const ways: readonly ((bytes: Uint8Array) => Pieces | null)[] = [
  stripJpeg,
  stripPng,
  stripWebp,
  stripGif,
  stripAvif,
]

/**
 * A picture without what it tells besides what it shows: where and when it was taken, by which camera, by whom.
 *
 * Nothing is coded again: the picture's own bytes stay as they are, and so do its colour profile and the way it is to
 * be turned (JPEG, PNG, WebP, GIF, AVIF). A file that is damaged stays as it is.
 */
export function stripMetadata(bytes: Uint8Array): Stripped {
  for (const strip of ways) {
    const pieces = strip(bytes)
    if (pieces === null) continue
    const { kept, removed, isCutShort } = pieces
    const facts = { removed, isUnderstood: true, ...(isCutShort && { isCutShort }) }
    return { bytes: removed === null ? bytes : join(kept), ...facts }
  }
  return { bytes, removed: null, isUnderstood: false }
}
