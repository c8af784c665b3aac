import {
  afterBlanks,
  asterisk,
  backtick,
  bar,
  caret,
  colon,
  dollar,
  dot,
  equals,
  exclamation,
  greater,
  hash,
  hyphen,
  isBlank,
  isDigit,
  isLetter,
  leftBrace,
  leftBracket,
  less,
  newline,
  plus,
  question,
  rightParen,
  slash,
  tilde,
  underscore,
} from './char-codes.ts'

/** What a line is by what it begins with, its indent aside. */
export type LineKind =
  | 'words'
  | 'heading'
  | 'fence'
  | 'quote'
  | 'bullet'
  | 'number'
  | 'rule'
  | 'table'
  | 'unsure'

/**
 * The kind of the line whose first character that is no space stands at `from`.
 *
 * `words` is a line of a paragraph, whether it begins one or goes on with it. Whatever may be something else than it
 * looks, in one generator or another, is `unsure`.
 */
export function lineKind(text: string, from: number, isKramdown: boolean): LineKind {
  const code = text.charCodeAt(from)
  if (code >= 0x80 || isLetter(code)) return 'words'
  if (isDigit(code)) return numberKind(text, from, isKramdown)
  const next = text.charCodeAt(from + 1)
  switch (code) {
    case backtick:
      return text.startsWith('```', from) ? 'fence' : 'words'
    case tilde:
      return text.startsWith('~~~', from) ? 'unsure' : 'words'
    case hash:
      return headingKind(text, from)
    case greater:
      return 'quote'
    case hyphen:
    case plus:
    case asterisk:
      return bulletKind(text, from, code)
    case underscore:
      return isEndOfWords(next) || (next === underscore && !isLetter(text.charCodeAt(from + 2)))
        ? 'unsure'
        : 'words'
    case bar:
      return isKramdown ? 'table' : 'unsure'
    case colon:
      return isEndOfWords(next) || next === hyphen || next === bar || next === colon ? 'unsure' : 'words'
    case less:
      return isLetter(next) || next === slash || next === exclamation || next === question
        ? 'unsure'
        : 'words'
    case leftBracket:
      return next === caret ? 'unsure' : 'words'
    case dollar:
      return next === dollar ? 'unsure' : 'words'
    case equals:
    case leftBrace:
    case caret:
      return 'unsure'
    default:
      return 'words'
  }
}

/** Spaces, a line's end, the text's end. */
function isEndOfWords(code: number): boolean {
  return isBlank(code) || code === newline || Number.isNaN(code)
}

/** `# Title` with a title; `#word` is words, and what is between the two is not asked. */
function headingKind(text: string, from: number): LineKind {
  let to = from
  while (text.charCodeAt(to) === hash) to++
  const code = text.charCodeAt(to)
  if (!isEndOfWords(code)) return 'words'
  const first = text.charAt(afterBlanks(text, to))
  return to - from > 6 || code !== 0x20 || /^[\s#]?$/.test(first) ? 'unsure' : 'heading'
}

function bulletKind(text: string, from: number, mark: number): LineKind {
  const next = text.charCodeAt(from + 1)
  if (isBlank(next)) {
    const first = text.charCodeAt(afterBlanks(text, from + 1))
    if (first === mark && isRule(text, from, mark)) return 'rule'
    return isEndOfWords(first) || first === mark ? 'unsure' : 'bullet'
  }
  if (next === newline || Number.isNaN(next)) return 'unsure'
  if (mark === hyphen) {
    if (next !== hyphen) return next === colon || next === bar ? 'unsure' : 'words'
    return isRule(text, from, mark) ? 'rule' : 'unsure'
  }
  if (mark === asterisk && next === asterisk) {
    if (isRule(text, from, mark)) return 'rule'
    const third = text.charCodeAt(from + 2)
    return third === asterisk || isEndOfWords(third) ? 'unsure' : 'words'
  }
  // An abbreviation begins like emphasis.
  return mark === asterisk && next === leftBracket ? 'unsure' : 'words'
}

/** Whether the line is three marks or more and nothing else but spaces. */
function isRule(text: string, from: number, mark: number): boolean {
  let count = 0
  for (let pos = from; pos < text.length; pos++) {
    const code = text.charCodeAt(pos)
    if (code === mark) count++
    else if (code === newline) break
    else if (!isBlank(code)) return false
  }
  return count >= 3
}

/** `1. words`; CommonMark takes `1)` too. */
function numberKind(text: string, from: number, isKramdown: boolean): LineKind {
  let to = from
  while (isDigit(text.charCodeAt(to))) to++
  const mark = text.charCodeAt(to)
  if (to - from > 9 || (mark !== dot && mark !== rightParen)) return 'words'
  const next = text.charCodeAt(to + 1)
  if (!isEndOfWords(next)) return 'words'
  if (mark === rightParen) return isKramdown ? 'words' : 'unsure'
  return isEndOfWords(text.charCodeAt(afterBlanks(text, to + 1))) ? 'unsure' : 'number'
}
