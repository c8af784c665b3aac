import { asterisk, space } from './char-codes.ts'
import { isMdAsciiPunct, isPunctCharCode, isWhiteSpace } from './quick-words.ts'

/** What marks of emphasis may do where they stand. */
export const opens = 1
export const closes = 2

/** Marks of emphasis in the words from `from` to `max`. */
export interface Marks {
  readonly code: number
  readonly pos: number
  readonly to: number
  readonly from: number
  readonly max: number
}

/** Whether marks may open emphasis, close it, or both: CommonMark's flanking, and kramdown's looser one. */
export function flanking(text: string, { code, pos, to, from, max }: Marks, isLoose: boolean): number {
  const before = pos === from ? space : codePointBefore(text, pos)
  const after = to < max ? codePointAt(text, to) : space
  const isAfterSpace = isWhiteSpace(before)
  const isBeforeSpace = isWhiteSpace(after)
  if (code === asterisk && isLoose) return (isBeforeSpace ? 0 : opens) | (isAfterSpace ? 0 : closes)
  const isAfterMark = isMdAsciiPunct(before) || isPunctCharCode(before)
  const isBeforeMark = isMdAsciiPunct(after) || isPunctCharCode(after)
  const isLeft = !isBeforeSpace && (!isBeforeMark || isAfterSpace || isAfterMark)
  const isRight = !isAfterSpace && (!isAfterMark || isBeforeSpace || isBeforeMark)
  const splits = code === asterisk
  const mayOpen = isLeft && (splits || !isRight || isAfterMark)
  const mayClose = isRight && (splits || !isLeft || isBeforeMark)
  return (mayOpen ? opens : 0) | (mayClose ? closes : 0)
}

function codePointAt(text: string, pos: number): number {
  const code = text.codePointAt(pos) ?? space
  return isSurrogate(code) ? 0xfffd : code
}

function codePointBefore(text: string, pos: number): number {
  const code = text.charCodeAt(pos - 1)
  if (!isSurrogate(code)) return code
  const whole = pos > 1 ? (text.codePointAt(pos - 2) ?? code) : code
  return whole > 0xffff ? whole : 0xfffd
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
