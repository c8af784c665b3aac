import { namesLocation, startsWith } from './exif.ts'
import { createPieces, type Pieces } from './pieces.ts'

/** A GIF without its comments and XMP; null: its structure is not understood. */
export function stripGif(bytes: Uint8Array): Pieces | null {
  if (!startsWith(bytes, 'GIF87a') && !startsWith(bytes, 'GIF89a')) return null
  const pieces = createPieces(bytes)
  const start = 13 + colours(bytes[10] ?? 0)
  pieces.keep(0, start)
  for (let at = start; ; ) {
    const introducer = bytes[at]
    if (introducer === 0x3b) {
      pieces.keep(at, at + 1)
      if (at + 1 < bytes.length) pieces.leaveOut(false)
      return pieces.end()
    }
    const end =
      introducer === 0x2c ? endOfFrame(bytes, at) : introducer === 0x21 ? endOfBlocks(bytes, at + 2) : null
    if (end === null) return null
    if (introducer === 0x21 && tells(bytes, at)) pieces.leaveOut(namesLocation(bytes.subarray(at, end)))
    else pieces.keep(at, end)
    at = end
  }
}

/** A comment, or a program's own block other than the count of repeats and the colours' profile. */
function tells(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  if (label === 0xfe) return true
  if (label !== 0xff) return false
  return !['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'].some(name => startsWith(bytes, name, at + 3))
}

function endOfFrame(bytes: Uint8Array, at: number): number | null {
  return endOfBlocks(bytes, at + 10 + colours(bytes[at + 9] ?? 0) + 1)
}

/** Bytes of the table of colours that these flags announce. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Behind a row of blocks, each with its length before it, the last one empty; null: the file ends before. */
function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  for (let at = from; ; ) {
    const size = bytes[at]
    if (size === undefined) return null
    at += 1 + size
    if (size === 0) return at
  }
}
