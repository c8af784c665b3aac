// The little of Exif that counts here: how a picture is to be turned, and whether it says where it was taken.

export interface ExifFacts {
  /** 1 to 8; null: it does not say. */
  readonly orientation: number | null
  readonly hasLocation: boolean
}

const orientationTag = 0x0112
const locationTag = 0x8825
/** A block of facts, not of pictures: who says there are more entries has none that count. */
const mostEntries = 512

/** What a TIFF block (`II*\0…` or `MM\0*…`) says; null: it is none. */
export function readExif(bytes: Uint8Array): ExifFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 8) return null
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const isLittle = order === 0x4949
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > view.byteLength) return null
  const count = Math.min(view.getUint16(directory, isLittle), mostEntries)
  let orientation: number | null = null
  let hasLocation = false
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) break
    const tag = view.getUint16(at, isLittle)
    if (tag === locationTag) hasLocation = true
    if (tag !== orientationTag) continue
    const value = view.getUint16(at + 8, isLittle)
    orientation = value >= 1 && value <= 8 ? value : null
  }
  return { orientation, hasLocation }
}

/** A TIFF block that says how to turn the picture and nothing else; null: it stands as it is, so no block is needed. */
export function orientationOnly(orientation: number | null): Uint8Array | null {
  if (orientation === null || orientation === 1) return null
  return Uint8Array.from([
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ])
}

/** Whether an XMP block, or another text, names a place. */
export function namesLocation(bytes: Uint8Array): boolean {
  return includesText(bytes, 'GPSLatitude') || includesText(bytes, 'GPSLongitude')
}

/** Whether ASCII `text` stands at `at`. */
export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  if (at + text.length > bytes.length) return false
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

function includesText(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, text, at)) return true
  }
  return false
}
