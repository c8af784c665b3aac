// Whether a picture says where it was taken: in Exif, in XMP, wherever its format keeps them. What is looked at are
// headers: of a picture of 5 MB some hundred bytes are read.
import type { ImageFormat } from '../blog-image.ts'

/** Reads some bytes of the file; fewer where it ends. */
export type ReadAt = (at: number, length: number) => Uint8Array

/** Of a picture that is broken, what can be read of it counts. */
export function hasLocation(format: ImageFormat | null, read: ReadAt): boolean {
  switch (format) {
    case 'JPEG':
      return inJpeg(read)
    case 'PNG':
      return inPng(read)
    case 'WebP':
      return inWebp(read)
    case 'AVIF':
    case 'HEIC':
      return inBoxes(read)
    default:
      return false
  }
}

/** A file that goes on for ever has no more than this to say. */
const mostParts = 4096
/** XMP is text and seldom long; Exif holds a small picture at most. */
const mostBytes = 256 * 1024

function inJpeg(read: ReadAt): boolean {
  let at = 2
  for (let count = 0; count < mostParts; count++) {
    const head = viewOf(read(at, 4))
    if (head.byteLength < 4 || head.getUint8(0) !== 0xff) return false
    const marker = head.getUint8(1)
    if (marker === 0xff) {
      at++
      continue
    }
    // The picture itself begins: what stands before it was all.
    if (marker === 0xda || marker === 0xd9) return false
    const length = head.getUint16(2)
    if (marker === 0xe1 && inApp1(read(at + 4, length - 2))) return true
    at += 2 + length
  }
  return false
}

function inApp1(bytes: Uint8Array): boolean {
  const start = textOf(bytes.subarray(0, 40))
  if (start.startsWith('Exif\0')) return inExif(bytes.subarray(6))
  return start.startsWith('http://ns.adobe.com/x') && inXmp(bytes)
}

function inPng(read: ReadAt): boolean {
  let at = 8
  for (let count = 0; count < mostParts; count++) {
    const head = read(at, 8)
    if (head.length < 8) return false
    const length = viewOf(head).getUint32(0)
    const kind = textOf(head.subarray(4))
    if (kind === 'IEND') return false
    const bytes = () => read(at + 8, Math.min(length, mostBytes))
    if (kind === 'eXIf' && inExif(bytes())) return true
    if ((kind === 'iTXt' || kind === 'tEXt') && inXmp(bytes())) return true
    at += 12 + length
  }
  return false
}

function inWebp(read: ReadAt): boolean {
  let at = 12
  for (let count = 0; count < mostParts; count++) {
    const head = read(at, 8)
    if (head.length < 8) return false
    const length = viewOf(head).getUint32(4, true)
    const kind = textOf(head.subarray(0, 4))
    const bytes = () => read(at + 8, Math.min(length, mostBytes))
    if (kind === 'EXIF' && inExif(withoutName(bytes()))) return true
    if (kind === 'XMP ' && inXmp(bytes())) return true
    at += 8 + length + (length % 2)
  }
  return false
}

/** Some programs write JPEG's name of the part before it. */
function withoutName(bytes: Uint8Array): Uint8Array {
  return textOf(bytes.subarray(0, 6)) === 'Exif\0\0' ? bytes.subarray(6) : bytes
}

/**
 * AVIF and HEIC name their parts in one place and keep them in another: the Exif is looked for by how it begins, where
 * the list of parts says that there is one.
 */
function inBoxes(read: ReadAt): boolean {
  const bytes = read(0, mostBytes)
  const text = textOf(bytes)
  if (inXmp(bytes)) return true
  if (!text.includes('Exif')) return false
  for (const order of ['II*\0', 'MM\0*'])
    for (let at = text.indexOf(order); at >= 0; at = text.indexOf(order, at + 1))
      if (inExif(bytes.subarray(at))) return true
  return false
}

const gpsDirectory = 0x8825
/** The tags of latitude and longitude; one of the version alone says nothing. */
const placeTags: ReadonlySet<number> = new Set([1, 2, 3, 4])

/** TIFF's directories: the first may lead to one of a place. */
function inExif(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  const order = textOf(bytes.subarray(0, 2))
  if (order !== 'II' && order !== 'MM') return false
  const isLittle = order === 'II'
  if (view.byteLength < 8) return false
  const found = entriesAt(view, view.getUint32(4, isLittle), isLittle).find(({ tag }) => tag === gpsDirectory)
  if (found === undefined) return false
  return entriesAt(view, found.value, isLittle).some(({ tag }) => placeTags.has(tag))
}

function entriesAt(view: DataView, at: number, isLittle: boolean) {
  if (at + 2 > view.byteLength) return []
  const room = Math.floor((view.byteLength - at - 2) / 12)
  const count = Math.min(view.getUint16(at, isLittle), room)
  return Array.from({ length: count }, (_, i) => ({
    tag: view.getUint16(at + 2 + i * 12, isLittle),
    value: view.getUint32(at + 10 + i * 12, isLittle),
  }))
}

function inXmp(bytes: Uint8Array): boolean {
  return /GPSL(?:at|ong)itude/.test(textOf(bytes))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function textOf(bytes: Uint8Array): string {
  const pieces: string[] = []
  // A call with as many arguments as a file has bytes would be refused.
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return pieces.join('')
}
