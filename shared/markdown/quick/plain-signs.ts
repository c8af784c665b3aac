import {
  ampersand,
  at,
  colon,
  dollar,
  dot,
  doubleQuote,
  exclamation,
  greater,
  hash,
  hyphen,
  isDigit,
  isLetter,
  leftBrace,
  less,
  newline,
  percent,
  question,
  semicolon,
  singleQuote,
  slash,
  space,
  tilde,
} from './char-codes.ts'
import type { QuickProfile } from './quick-profile.ts'
import { hasDashes, hasMarkup, hasQuotes } from './quick-words.ts'

/**
 * What a sign asks of who writes the text it stands in (hasMarkup and its kin), where it is sure to be one of the text;
 * below zero: it may begin something.
 */
export function plainSign(text: string, pos: number, profile: QuickProfile, usesDollars: boolean): number {
  const code = text.charCodeAt(pos)
  const next = text.charCodeAt(pos + 1)
  const { linkify } = profile
  switch (code) {
    case doubleQuote:
    case singleQuote:
      return hasQuotes
    case hyphen:
      return next === hyphen ? hasDashes : 0
    case dot:
      if (linkify !== null && isW(text.charCodeAt(pos - 1))) return -1
      return next === dot ? hasDashes : 0
    case greater:
      return next === greater ? hasMarkup | hasDashes : hasMarkup
    case less:
      if (isLetter(next) || next === slash || next === exclamation || next === question) return -1
      return next === less ? hasMarkup | hasDashes : hasMarkup
    case ampersand:
      return next === hash || isReference(text, pos) ? -1 : hasMarkup
    case dollar:
      return next === dollar || usesDollars ? -1 : 0
    case leftBrace:
      return next === colon || next === leftBrace || next === percent ? -1 : 0
    case tilde:
      return next === tilde || profile.strikes === 'one' ? -1 : 0
    case slash:
      return linkify !== null && next === slash ? -1 : 0
    case colon:
      return linkify === null || isSpaceOrHan(next) ? 0 : -1
    case at:
      return linkify === null ? 0 : -1
    default:
      return -1
  }
}

/** Whether a name and a semicolon follow the `&` at `pos`. */
function isReference(text: string, pos: number): boolean {
  let to = pos + 1
  while (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to))) to++
  return to > pos + 1 && text.charCodeAt(to) === semicolon
}

/** The last letter of `www`. */
function isW(code: number): boolean {
  return (code | 0x20) === 0x77
}

/** A colon before one of these begins no address. */
function isSpaceOrHan(code: number): boolean {
  return code === space || code === newline || (code >= 0x4e00 && code <= 0x9fff)
}
