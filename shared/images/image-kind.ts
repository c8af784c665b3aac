import type { ImageFormat } from './blog-image.ts'

/** What a file is by its first bytes; null: no picture that is known here. A few kilobytes are enough. */
export function imageKind(head: Uint8Array): ImageFormat | null {
  const text = latin1(head.subarray(0, 16))
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG'
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG'
  if (/^GIF8[79]a/.test(text)) return 'GIF'
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'WebP'
  if (/^[\s\S]{4}ftypavi[fs]/.test(text)) return 'AVIF'
  if (/^[\s\S]{4}ftyp(?:hei[cxms]|mif1|msf1)/.test(text)) return 'HEIC'
  if (text.startsWith('\0\0\x01\0')) return 'ICO'
  if (text.startsWith('BM') && head.length >= 26) return 'BMP'
  return /<svg[\s>]/i.test(latin1(head.subarray(0, svgHeadBytes))) ? 'SVG' : null
}

/** A comment of an editor, and a list of entities, may stand before the first element. */
const svgHeadBytes = 4096

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
