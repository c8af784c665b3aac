import { crc32, deflateSync } from 'node:zlib'

/** A PNG with at most 256 colours; `pixels` holds one palette index a pixel, row by row. */
export function indexedPng(width, height, palette, pixels) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', smallest(width, height, pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Tries PNG's row filters (none, left, up, and left-and-up) on the whole picture and keeps what packs best. */
function smallest(width, height, pixels) {
  const at = (x, y) => (x < 0 || y < 0 ? 0 : pixels[y * width + x])
  const guesses = [
    () => 0,
    (x, y) => at(x - 1, y),
    (x, y) => at(x, y - 1),
    (x, y) => (at(x - 1, y) + at(x, y - 1)) >> 1,
    (x, y) => paeth(at(x - 1, y), at(x, y - 1), at(x - 1, y - 1)),
  ]
  let best = null
  for (const [filter, guess] of guesses.entries()) {
    const rows = Buffer.alloc((width + 1) * height)
    for (let y = 0; y < height; y++) {
      rows[y * (width + 1)] = filter
      for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = (at(x, y) - guess(x, y)) & 255
    }
    const packed = deflateSync(rows, { level: 9, memLevel: 9 })
    if (best === null || packed.length < best.length) best = packed
  }
  return best
}

function paeth(left, up, corner) {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
