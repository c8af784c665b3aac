import type { SmallerPictures } from './smaller-pictures.ts'

/** In CSS pixels, as the picture is shown. */
export interface ImageSize {
  readonly width: number
  readonly height: number
  /** What smaller ones of it the site has; absent: none. */
  readonly smaller?: SmallerPictures
}

/** Enough of a file's beginning to find its size in; a JPEG's may come after a large preview of itself. */
export const imageHeadBytes = 256 * 1024

/** The size that a picture says it has; null: none that is known here (PNG, JPEG, GIF, WebP, AVIF, BMP, SVG). */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const readers = [png, gif, webp, bmp, jpeg, avif, svg]
  for (const read of readers) {
    const size = readSafely(() => read(view))
    if (size !== null) return size.width > 0 && size.height > 0 ? size : null
  }
  return null
}

/** A file that ends too early has no size. */
function readSafely<T>(read: () => T | null): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function text(view: DataView, from: number, length: number): string {
  let all = ''
  for (let at = from; at < from + length; at++) all += String.fromCharCode(view.getUint8(at))
  return all
}

function png(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x89504e47 || text(view, 12, 4) !== 'IHDR') return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function gif(view: DataView): ImageSize | null {
  if (!/^GIF8[79]a$/.test(text(view, 0, 6))) return null
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function bmp(view: DataView): ImageSize | null {
  if (text(view, 0, 2) !== 'BM') return null
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
}

function webp(view: DataView): ImageSize | null {
  if (text(view, 0, 4) !== 'RIFF' || text(view, 8, 4) !== 'WEBP') return null
  switch (text(view, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: threeBytes(view, 24) + 1, height: threeBytes(view, 27) + 1 }
    default:
      return null
  }
}

function threeBytes(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
}

/** Walks the segments up to the frame's header; a picture that is to be shown turned has its sides changed. */
function jpeg(view: DataView): ImageSize | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let isTurned = false
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xe1 && readSafely(() => isExifTurned(view, at + 4)) === true) isTurned = true
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return isTurned ? { width: height, height: width } : { width, height }
    }
    at += 2 + length
  }
}

/** Whether the Exif orientation is one of the four that lie on their side. */
function isExifTurned(view: DataView, from: number): boolean {
  if (text(view, from, 4) !== 'Exif') return false
  const tiff = from + 6
  const isLittle = text(view, tiff, 2) === 'II'
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  const count = view.getUint16(directory, isLittle)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, isLittle) !== 0x0112) continue
    return view.getUint16(at + 8, isLittle) >= 5
  }
  return false
}

/** The `ispe` box holds it; boxes are looked for by name, since walking them all buys nothing. */
function avif(view: DataView): ImageSize | null {
  if (!/^ftyp(?:avif|avis|mif1|heic)$/.test(text(view, 4, 8))) return null
  const end = Math.min(view.byteLength - 16, 4096)
  for (let at = 8; at < end; at++) {
    if (view.getUint32(at) !== 0x69737065) continue
    return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
  }
  return null
}

/** Its own width and height, else the shape of its view box. */
function svg(view: DataView): ImageSize | null {
  const head = text(view, 0, Math.min(view.byteLength, 4096))
  const tag = /<svg\b[^>]*>/i.exec(head)?.[0]
  if (tag === undefined) return null
  const side = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*(\\d{1,5}(?:\\.\\d{1,6})?)(?:px)?\\s*["']`).exec(tag)?.[1])
  const [width, height] = [side('width'), side('height')]
  if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) }
  const box = /\sviewBox\s*=\s*["']\s*([^"']{1,100})["']/i
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [boxWidth = 0, boxHeight = 0] = box?.slice(2) ?? []
  return boxWidth > 0 && boxHeight > 0 ? { width: Math.round(boxWidth), height: Math.round(boxHeight) } : null
}
