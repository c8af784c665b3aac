import { crcOf } from './crc.ts'
import { namesLocation, orientationOnly, readExif, startsWith } from './exif.ts'
import { createPieces, join, type Pieces } from './pieces.ts'

/** Chunks that change how the picture looks, besides those that no reader can do without. */
const shown = new Set([
  ...['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs', 'sPLT', 'hIST'],
  ...['acTL', 'fcTL', 'fdAT'],
])

/** A PNG without its texts, times and Exif, and without what follows its end; null: its structure is not understood. */
export function stripPng(bytes: Uint8Array): Pieces | null {
  if (!startsWith(bytes, '\x89PNG\r\n\x1a\n')) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = createPieces(bytes)
  pieces.keep(0, 8)
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return null
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const isCritical = ((bytes[at + 4] ?? 0) & 0x20) === 0
    if (isCritical || shown.has(type)) pieces.keep(at, end)
    else leaveOut(type, bytes.subarray(at + 8, end - 4), pieces)
    at = end
    if (type !== 'IEND') continue
    if (end < bytes.length) pieces.leaveOut(false)
    return pieces.end()
  }
}

function leaveOut(type: string, data: Uint8Array, pieces: ReturnType<typeof createPieces>): void {
  const facts = type === 'eXIf' ? readExif(data) : null
  const turned = orientationOnly(facts?.orientation ?? null)
  if (turned !== null) pieces.add(exifChunk(turned))
  const isClean = turned !== null && data.length === turned.length
  if (!isClean) pieces.leaveOut(facts?.hasLocation ?? namesLocation(data))
}

function exifChunk(block: Uint8Array): Uint8Array {
  const typed = join([Uint8Array.from([0x65, 0x58, 0x49, 0x66]), block])
  const ends = new Uint8Array(8)
  const view = new DataView(ends.buffer)
  view.setUint32(0, block.length)
  view.setUint32(4, crcOf(typed))
  return join([ends.subarray(0, 4), typed, ends.subarray(4)])
}
