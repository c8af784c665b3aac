// For tests: the beginnings of pictures, made by bytes.

/** Joins pieces: a text is its characters' codes, a number one byte. */
export function bytesOf(...pieces: readonly (string | number | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap(piece => {
      if (typeof piece === 'number') return [piece]
      return typeof piece === 'string' ? [...piece].map(sign => sign.charCodeAt(0)) : [...piece]
    }),
  )
}

function big(value: number, bytes: 2 | 4): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 0xff)
}

function little(value: number, bytes: 2 | 4): Uint8Array {
  return big(value, bytes).reverse()
}

/** Exif's directories, little-endian; with a latitude of the south, or with the version of GPS alone. */
export function exif(hasPlace: boolean): Uint8Array {
  const entry = (tag: number, kind: number, count: number, value: Uint8Array) =>
    bytesOf(little(tag, 2), little(kind, 2), little(count, 4), value)
  return bytesOf(
    'II*\0',
    little(8, 4),
    little(2, 2),
    entry(0x0112, 3, 1, bytesOf(little(1, 2), 0, 0)),
    entry(0x8825, 4, 1, little(38, 4)),
    little(0, 4),
    little(hasPlace ? 2 : 1, 2),
    entry(0, 1, 4, bytesOf(2, 3, 0, 0)),
    ...(hasPlace ? [entry(1, 2, 2, bytesOf('S\0\0\0'))] : []),
    little(0, 4),
  )
}

export const xmpPlace = '<x:xmpmeta><rdf:Description exif:GPSLatitude="22,32.5N"/></x:xmpmeta>'

/** A JPEG up to where its picture begins. */
export function jpeg(width: number, height: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const segments = parts.map(part => bytesOf(0xff, 0xe1, big(part.length + 2, 2), part))
  const frame = bytesOf(0xff, 0xc0, big(11, 2), 8, big(height, 2), big(width, 2), 1, 1, 0x11, 0)
  return bytesOf(0xff, 0xd8, ...segments, frame, 0xff, 0xda, 0, 2)
}

export function png(width: number, height: number, ...parts: readonly [string, Uint8Array][]): Uint8Array {
  const chunk = (kind: string, data: Uint8Array) => bytesOf(big(data.length, 4), kind, data, 0, 0, 0, 0)
  return bytesOf(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', bytesOf(big(width, 4), big(height, 4), 8, 2, 0, 0, 0)),
    ...parts.map(([kind, data]) => chunk(kind, data)),
    chunk('IEND', new Uint8Array()),
  )
}

export function webp(width: number, height: number, ...parts: readonly [string, Uint8Array][]): Uint8Array {
  const chunk = (kind: string, data: Uint8Array) =>
    bytesOf(kind, little(data.length, 4), data, ...(data.length % 2 ? [0] : []))
  const three = (value: number) => little(value, 4).subarray(0, 3)
  const body = bytesOf(
    chunk('VP8X', bytesOf(8, 0, 0, 0, three(width - 1), three(height - 1))),
    ...parts.map(([kind, data]) => chunk(kind, data)),
  )
  return bytesOf('RIFF', little(body.length + 4, 4), 'WEBP', body)
}
