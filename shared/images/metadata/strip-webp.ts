import { namesLocation, orientationOnly, readExif, startsWith } from './exif.ts'
import { createPieces, join, type Pieces } from './pieces.ts'

/** What the picture, its transparency, its colours and its movement are made of. */
const shown = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const exifFlag = 0x08
const xmpFlag = 0x04

/** A WebP without its Exif and XMP, and whatever else is in it that is not the picture; null: not understood. */
export function stripWebp(bytes: Uint8Array): Pieces | null {
  if (!startsWith(bytes, 'RIFF') || !startsWith(bytes, 'WEBP', 8)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return null
  const pieces = createPieces(bytes)
  pieces.keep(0, 12)
  let turned: Uint8Array | null = null
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return null
    const size = view.getUint32(at + 4, true)
    const next = at + 8 + size + (size & 1)
    if (next > end) return null
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    if (shown.has(type)) pieces.keep(at, next)
    else turned = leaveOut(type, bytes.subarray(at + 8, at + 8 + size), pieces) ?? turned
    at = next
  }
  if (end < bytes.length) pieces.leaveOut(false)
  if (turned !== null) pieces.add(turned)
  const { kept, removed } = pieces.end()
  return removed === null ? { kept, removed } : { kept: [corrected(join(kept), turned !== null)], removed }
}

/** What is put in its place, at the end, as a chunk; null: nothing. */
function leaveOut(
  type: string,
  data: Uint8Array,
  pieces: ReturnType<typeof createPieces>,
): Uint8Array | null {
  // Some programs write JPEG's mark before it.
  const facts = type === 'EXIF' ? readExif(startsWith(data, 'Exif\0\0') ? data.subarray(6) : data) : null
  const block = orientationOnly(facts?.orientation ?? null)
  if (block === null || data.length !== block.length) {
    pieces.leaveOut(facts?.hasLocation ?? namesLocation(data))
  }
  if (block === null) return null
  return join([Uint8Array.from([0x45, 0x58, 0x49, 0x46, block.length, 0, 0, 0]), block])
}

/** The header says how long the file is, and what is in it. */
function corrected(bytes: Uint8Array, hasExif: boolean): Uint8Array {
  const view = new DataView(bytes.buffer)
  view.setUint32(4, bytes.length - 8, true)
  if (startsWith(bytes, 'VP8X', 12)) {
    const flags = view.getUint8(20) & ~(exifFlag | xmpFlag)
    view.setUint8(20, hasExif ? flags | exifFlag : flags)
  }
  return bytes
}
