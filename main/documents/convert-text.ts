import { AppError } from '../../shared/errors.ts'
import { textKind } from '../blog/text-kind.ts'

/**
 * The bytes of a text in another encoding as UTF-8, without a byte-order mark.
 *
 * Only where nothing has to be guessed but the encoding itself: each byte has a character there, and what can be
 * written back in that encoding is the same bytes again. Throws in a sentence about `file` otherwise.
 */
export function convertToUtf8(bytes: Uint8Array, file: string): Uint8Array {
  const kind = textKind(bytes)
  const text = kind.kind === 'other' && kind.encoding !== null ? decodeExactly(bytes, kind.encoding) : null
  if (text === null) throw new AppError('invalid', 'post.notConvertible', { file })
  return new TextEncoder().encode(text)
}

/** Null: some bytes mean nothing, or nothing that belongs in a text. */
function decodeExactly(bytes: Uint8Array, encoding: string): string | null {
  const text = decodeOrNull(bytes, encoding)
  if (text === null || foreign.test(text)) return null
  const again = encodeAgain(text, encoding)
  if (again !== null && !withoutMark(bytes, encoding).equals(again)) return null
  return text
}

/** Control characters, private ones and such as stand for nothing: the encoding is another one than it looked like. */
const foreign = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]|\p{Private_Use}|\p{Surrogate}/u

function decodeOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    // The mark is not kept: UTF-8 needs none, and Jekyll warns of it.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch (error) {
    // Node throws this for bytes that mean nothing, and RangeError for a label that this build does not know.
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** Null: there is no encoder for it. One that looks characters up byte by byte is made where a byte is a character. */
function encodeAgain(text: string, encoding: string): Buffer | null {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  if (encoding !== 'windows-1252') return null
  const codes = new Map<string, number>()
  const decoder = new TextDecoder(encoding)
  for (let code = 0; code < 256; code++) codes.set(decoder.decode(Uint8Array.of(code)), code)
  return Buffer.from([...text].map(character => codes.get(character) ?? 0))
}

function withoutMark(bytes: Uint8Array, encoding: string): Buffer {
  const hasMark =
    (encoding === 'utf-16le' && bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (encoding === 'utf-16be' && bytes[0] === 0xfe && bytes[1] === 0xff)
  return Buffer.from(hasMark ? bytes.subarray(2) : bytes)
}
