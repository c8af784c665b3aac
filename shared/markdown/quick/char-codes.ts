/** The codes of characters that mean something in Markdown, by their names. */
export const tab = 0x09
export const newline = 0x0a
export const space = 0x20
export const exclamation = 0x21
export const doubleQuote = 0x22
export const hash = 0x23
export const dollar = 0x24
export const percent = 0x25
export const ampersand = 0x26
export const singleQuote = 0x27
export const leftParen = 0x28
export const rightParen = 0x29
export const asterisk = 0x2a
export const plus = 0x2b
export const hyphen = 0x2d
export const dot = 0x2e
export const slash = 0x2f
const zero = 0x30
const nine = 0x39
export const colon = 0x3a
export const semicolon = 0x3b
export const less = 0x3c
export const equals = 0x3d
export const greater = 0x3e
export const question = 0x3f
export const at = 0x40
export const leftBracket = 0x5b
export const backslash = 0x5c
export const rightBracket = 0x5d
export const caret = 0x5e
export const underscore = 0x5f
export const backtick = 0x60
export const leftBrace = 0x7b
export const bar = 0x7c
export const tilde = 0x7e

export function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}

export function isLetter(code: number): boolean {
  // Bit 0x20 is all that lower case and upper case differ in.
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** Space or tab. */
export function isBlank(code: number): boolean {
  return code === space || code === tab
}

/** Where a line that begins at or before `from` ends: at its line break, or at the end of the text. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** The first place from `from` on that holds no space and no tab. */
export function afterBlanks(text: string, from: number): number {
  let to = from
  while (isBlank(text.charCodeAt(to))) to++
  return to
}

/** Where a piece ends without the spaces and tabs at its end. */
export function beforeBlanks(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--
  return end
}
