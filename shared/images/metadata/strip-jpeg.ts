import { type ExifFacts, namesLocation, orientationOnly, readExif, startsWith } from './exif.ts'
import { createPieces, join, type Pieces } from './pieces.ts'

const exifMark = 'Exif\0\0'

/**
 * A JPEG without what it tells besides the picture; null: its structure is not understood.
 *
 * Segments are left out, and what follows the picture's end (another picture, a film); those that a reader needs to
 * show the same colours the same way up stay, and the coded picture itself is not looked into.
 */
export function stripJpeg(bytes: Uint8Array): Pieces | null {
  if (!startsWith(bytes, '\xff\xd8')) return null
  const pieces = createPieces(bytes)
  pieces.keep(0, 2)
  let at = 2
  for (;;) {
    // Any number of these may stand before a marker, and say nothing.
    for (; bytes[at] === 0xff && bytes[at + 1] === 0xff; at++) pieces.keep(at, at + 1)
    const marker = markerAt(bytes, at)
    if (marker === null) return null
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (end > bytes.length || end < at + 4) return null
    if (marker === 0xda) break
    takeSegment(bytes, { marker, at, end }, pieces)
    at = end
  }
  const end = endOfPicture(bytes, at)
  if (end === null) {
    pieces.keep(at, bytes.length)
    return { ...pieces.end(), isCutShort: true }
  }
  pieces.keep(at, end)
  if (end < bytes.length) pieces.leaveOut(namesLocation(bytes.subarray(end)))
  return pieces.end()
}

interface Segment {
  readonly marker: number
  readonly at: number
  readonly end: number
}

/** A segment that has a length; null: there is none. */
function markerAt(bytes: Uint8Array, at: number): number | null {
  const marker = bytes[at + 1]
  if (bytes[at] !== 0xff || marker === undefined) return null
  return marker >= 0xc0 && marker !== 0xd8 && marker !== 0xd9 && (marker < 0xd0 || marker > 0xd7)
    ? marker
    : null
}

function takeSegment(bytes: Uint8Array, segment: Segment, pieces: ReturnType<typeof createPieces>): void {
  const { marker, at, end } = segment
  const data = bytes.subarray(at + 4, end)
  const isExif = marker === 0xe1 && startsWith(data, exifMark)
  const facts = isExif ? readExif(data.subarray(exifMark.length)) : null
  const instead = insteadOf(marker, data, facts)
  if (isNeeded(marker, data) || (instead !== null && isSame(instead, bytes.subarray(at, end)))) {
    pieces.keep(at, end)
    return
  }
  if (instead !== null) pieces.add(instead)
  pieces.leaveOut(facts?.hasLocation ?? namesLocation(data))
}

/** What stays of a segment that goes: how to turn the picture, and the size of a dot; null: nothing. */
function insteadOf(marker: number, data: Uint8Array, facts: ExifFacts | null): Uint8Array | null {
  const turned = orientationOnly(facts?.orientation ?? null)
  if (turned !== null) return exifSegment(turned)
  if (marker !== 0xe0 || !startsWith(data, 'JFIF\0') || data.length <= 14) return null
  // The small picture in it may show what was cut off the large one.
  return join([Uint8Array.from([0xff, 0xe0, 0, 16]), data.subarray(0, 12), Uint8Array.from([0, 0])])
}

/** Tables and frames; the size of a dot, the colours' profile, and how Adobe's programs coded them. */
function isNeeded(marker: number, data: Uint8Array): boolean {
  if (marker === 0xe0) return startsWith(data, 'JFIF\0') && data.length === 14
  if (marker === 0xe2) return startsWith(data, 'ICC_PROFILE\0')
  if (marker === 0xee) return startsWith(data, 'Adobe')
  return marker < 0xe0
}

function exifSegment(block: Uint8Array): Uint8Array {
  const length = 2 + exifMark.length + block.length
  const mark = Uint8Array.from(exifMark, character => character.charCodeAt(0))
  return join([Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff]), mark, block])
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** Behind the end marker that belongs to this picture; null: it was cut short. */
function endOfPicture(bytes: Uint8Array, scan: number): number | null {
  for (let at = bytes.indexOf(0xff, scan + 2); at >= 0; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1]
    if (marker === undefined) break
    if (marker === 0xd9) return at + 2
    // Zero says that the byte before it is picture; fill bytes and restarts go on with it.
    const isInside = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    at += isInside ? (marker === 0xff ? 1 : 2) : 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (at >= bytes.length) break
  }
  return null
}
