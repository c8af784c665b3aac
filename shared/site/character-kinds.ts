/** A letter of a word; a Chinese, Japanese or Korean character, each of which says something by itself; anything else. */
export type CharacterKind = 'word' | 'character' | 'other'

/**
 * What stands at a place of a text, which is in lower case or not.
 *
 * By character codes and not by patterns: whole blogs are read this way, and patterns take seconds for that.
 */
export function kindAt(text: string, at: number): CharacterKind {
  const code = text.charCodeAt(at)
  if (code < 0x80) return isAsciiWord(code) ? 'word' : 'other'
  const isHalf = code >= 0xd800 && code < 0xe000
  return isHalf ? kindOf(text.codePointAt(at) ?? code) : (names[known[code] ?? 0] ?? learnt(code))
}

/** By code, the place among the names; 0: not asked for yet. A text of East Asian characters is nothing but questions. */
const known = new Uint8Array(0x10000)
const names = [null, 'word', 'character', 'other'] as const

function learnt(code: number): CharacterKind {
  const kind = kindOf(code)
  known[code] = names.indexOf(kind)
  return kind
}

function kindOf(code: number): CharacterKind {
  if (isEastAsian(code) || (code >= 0x20000 && code <= 0x3ffff)) return 'character'
  return letter.test(String.fromCodePoint(code)) ? 'word' : 'other'
}

const letter = /[\p{L}\p{N}\p{M}]/u

/** Of a code below 0x80: a letter, a digit or `_`. */
export function isAsciiWord(code: number): boolean {
  return asciiWords[code] === 1
}

const asciiWords = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? 1 : 0,
)

/** What `\s` matches in a pattern. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  // Between them lie the East Asian characters, of which a text may be full.
  if (code < 0xa0 || (code > 0x3000 && code < 0xfeff)) return false
  return /\s/.test(String.fromCharCode(code))
}

/** Kana, Chinese characters, Hangul, and the marks that repeat or lengthen one of them. */
function isEastAsian(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x3105 && code <= 0x312f) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3006 ||
    code === 0x3007
  )
}

/** How many units of the text the character at a place takes. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1
}
