import { crc32, deflateSync } from 'node:zlib'

/** A square picture of coloured noise, which no compression makes smaller: about `3 × side²` bytes. */
export function noisePng(side: number, random: () => number): Buffer {
  const row = 1 + side * 3
  const rows = Buffer.alloc(row * side)
  for (let at = 0; at < rows.length; at++) rows[at] = at % row === 0 ? 0 : Math.floor(random() * 256)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
