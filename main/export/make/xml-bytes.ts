/**
 * Texts as `xml` (feeds/xml.ts) escapes them, in UTF-8: the bytes of one are good until the next is asked for.
 *
 * The texts of posts are nearly all that feeds are made of. In one pass over bytes nothing is made that has to be
 * collected again; one replacement after the other makes a text for each kind of sign.
 */
export function createXmlBytes(): (text: string) => Uint8Array {
  const encoder = new TextEncoder()
  let written = new Uint8Array()
  let escaped = new Uint8Array()
  return text => {
    // No unit of a text takes more than three bytes, …
    if (written.length < 3 * text.length) {
      written = new Uint8Array(4 * text.length)
      // … and none of a byte more than six.
      escaped = new Uint8Array(6 * written.length)
    }
    const length = encoder.encodeInto(text, written).written
    return escaped.subarray(0, escapeInto(written, length, escaped))
  }
}

/** Answers with the number of bytes that there are now. Without a call: it runs at each byte of each text. */
function escapeInto(from: Uint8Array, length: number, to: Uint8Array): number {
  let end = 0
  for (let at = 0; at < length; at++) {
    const byte = from[at] ?? 0
    const first = firsts[byte] ?? 0
    const isPlain = first === 0 || (byte === ofLast && !(from[at + 1] === 0xbf && (from[at + 2] ?? 0) > 0xbd))
    if (isPlain) {
      to[end++] = byte
      continue
    }
    const last = lasts[byte] ?? 0
    for (let sign = first; sign <= last; sign++) to[end++] = signs[sign] ?? 0
    if (byte === ofLast) at += 2
  }
  return end
}

/** What begins with this byte has three; of those with the last two numbers, U+FFFE and U+FFFF, XML has none. */
const ofLast = 0xef

const references = ['&amp;', '&lt;', '&gt;', '&quot;', '&#39;']
/** What stands for a character that XML has no place for. */
const lost = '\ufffd'
/** Everything that is written in place of a byte; none of it begins at 0. */
const signs = new TextEncoder().encode(` ${references.join('')}${lost}`)
/** Where it begins and ends, for each byte; 0: the byte is written as it is. */
const firsts = new Uint8Array(256)
const lasts = new Uint8Array(256)

let begin = 1
for (const [at, reference] of references.entries()) {
  const byte = '&<>"\''.charCodeAt(at)
  firsts[byte] = begin
  lasts[byte] = begin + reference.length - 1
  begin += reference.length
}
for (let byte = 0; byte < 256; byte++) {
  if (byte !== ofLast && (byte > 0x1f || byte === 0x09 || byte === 0x0a || byte === 0x0d)) continue
  firsts[byte] = begin
  lasts[byte] = signs.length - 1
}
