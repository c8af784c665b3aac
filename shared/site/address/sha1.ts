/**
 * The SHA-1 of a text in UTF-8, as hexadecimal digits: it is in addresses that others made (Hexo's `:hash`).
 *
 * By hand, since what is in `shared` runs where there is no Node, and the browser's own answers later only.
 */
export function sha1(text: string): string {
  const words = padded(utf8(text))
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let at = 0; at < words.length; at += 16) state = mixed(state, words.slice(at, at + 16))
  return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

type State = readonly [number, number, number, number, number]

function mixed([a0, b0, c0, d0, e0]: State, block: readonly number[]): State {
  const schedule = [...block]
  for (let at = 16; at < 80; at++) {
    const word = (back: number) => schedule[at - back] ?? 0
    schedule.push(turned(word(3) ^ word(8) ^ word(14) ^ word(16), 1))
  }
  let [a, b, c, d, e]: State = [a0, b0, c0, d0, e0]
  for (const [at, word] of schedule.entries()) {
    const next = (turned(a, 5) + choice(at, b, c, d) + e + word) | 0
    ;[a, b, c, d, e] = [next, a, turned(b, 30), c, d]
  }
  return [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0, (e0 + e) | 0]
}

/** The function of a round, with its constant. */
function choice(at: number, b: number, c: number, d: number): number {
  if (at < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (at < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (at < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

/** In words of four bytes, with a one behind the text and its length at the very end. */
function padded(bytes: readonly number[]): readonly number[] {
  const words = new Array<number>(16 * Math.ceil((bytes.length + 9) / 64)).fill(0)
  for (const [at, byte] of [...bytes, 0x80].entries()) {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - 8 * (at % 4)))
  }
  words[words.length - 1] = bytes.length * 8
  return words
}

function utf8(text: string): readonly number[] {
  return [...text].flatMap(letter => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return [code]
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f)
    if (code < 0x800) return [0xc0 | (code >> 6), tail(0)]
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)]
    return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)]
  })
}
