import {
  backslash,
  backtick,
  colon,
  dollar,
  isDigit,
  isLetter,
  leftBrace,
  leftBracket,
  less,
  rightBracket,
  rightParen,
  tilde,
  underscore,
} from './char-codes.ts'

/** What an address may be made of: nothing that ends it, escapes in it or begins something else. */
const isOfAddress = new Uint8Array(0x80)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:#%?=&~+,@')
  isOfAddress[char.charCodeAt(0)] = 1

/** What may begin something in the words for a picture. */
const isMarkInAlt = new Uint8Array(0x80)
for (const char of '\0\n!$&*:<>@[\\`{~') isMarkInAlt[char.charCodeAt(0)] = 1

/** Where the bracket stands that closes a link's words; below zero: not sure. */
export function endOfLabel(text: string, from: number, max: number): number {
  for (let pos = from; pos < max; pos++) {
    const code = text.charCodeAt(pos)
    if (code === rightBracket) return pos
    if (code === leftBracket || code === backslash || code === backtick || code === less) return -1
    if (code === leftBrace || code === dollar || code === tilde) return -1
  }
  return -1
}

/** Where the bracket stands that closes an address; below zero: not sure. */
export function endOfAddress(text: string, from: number, max: number): number {
  let hasColon = false
  for (let pos = from; pos < max; pos++) {
    const code = text.charCodeAt(pos)
    if (code === rightParen) {
      const isSafe = !hasColon || /^https?:\/\//.test(text.slice(from, from + 8))
      return pos > from && isSafe ? pos : -1
    }
    if (code < 0x80 && isOfAddress[code] === 0) return -1
    if (code === colon) hasColon = true
  }
  return -1
}

/** Where the bracket stands that closes the words for a picture; below zero: there is more than plain text in them. */
export function endOfAlt(text: string, from: number, max: number): number {
  for (let pos = from; pos < max; pos++) {
    const code = text.charCodeAt(pos)
    if (code === rightBracket) return pos
    if (code < 0x80 && isMarkInAlt[code] === 1) return -1
    if (code === underscore && !(pos > from && isWord(text, pos - 1) && isWord(text, pos + 1))) return -1
  }
  return -1
}

/** Between two letters or digits an underscore means nothing. */
function isWord(text: string, pos: number): boolean {
  const code = text.charCodeAt(pos)
  return isLetter(code) || isDigit(code)
}
