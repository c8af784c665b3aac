import type { RenderState } from '../render-state.ts'
import type { PageAddresses } from '../rules/addresses.ts'
import {
  afterBlanks,
  ampersand,
  asterisk,
  at,
  backslash,
  backtick,
  caret,
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
  leftBracket,
  leftParen,
  less,
  newline,
  question,
  rightBracket,
  rightParen,
  semicolon,
  singleQuote,
  slash,
  space,
  tilde,
  underscore,
} from './char-codes.ts'
import type { QuickProfile } from './quick-profile.ts'
import {
  escapeHtml,
  hasDashes,
  hasMarkup,
  hasQuotes,
  isMdAsciiPunct,
  isPunctCharCode,
  isWhiteSpace,
  type WriteWords,
  wordsWriter,
} from './quick-words.ts'

/** Where a mark for emphasis may stand. */
const opens = 1
const closes = 2

/** Characters that are looked at; all others are text and nothing else. */
const isMark = new Uint8Array(0x80)
for (const code of [
  newline,
  exclamation,
  doubleQuote,
  dollar,
  ampersand,
  singleQuote,
  asterisk,
  hyphen,
  dot,
  slash,
  colon,
  less,
  greater,
  at,
  leftBracket,
  backslash,
  underscore,
  backtick,
  leftBrace,
  tilde,
])
  isMark[code] = 1

/** What an address may be made of: nothing that ends it, escapes in it or begins something else. */
const isOfAddress = new Uint8Array(0x80)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:#%?=&~+,@')
  isOfAddress[char.charCodeAt(0)] = 1

/**
 * Words of a post with what stands in a line: code, emphasis, links, pictures, line breaks.
 *
 * It goes over them once, and writes HTML as it goes. What it is not sure of it gives up, with all that it has written:
 * there is another way to read it.
 */
export class LineReader {
  readonly #profile: QuickProfile
  readonly #addresses: PageAddresses
  readonly #writeWords: WriteWords
  #notes: Pick<RenderState, 'images' | 'links'> = { images: [], links: [] }
  #usesDollars = false
  #text = ''
  /** Where the words begin and end, and where those of the link do that is being read. */
  #from = 0
  #to = 0
  #max = 0
  #line = 0
  #html = ''
  /** Where the text begins that is not yet written, what it has in it, and what it stands behind. */
  #plain = 0
  #has = 0
  #before = ''
  /** Marks of emphasis that wait for their other half, from `#base` on those of the link that is being read. */
  readonly #openMarks: number[] = []
  #base = 0

  constructor(profile: QuickProfile, addresses: PageAddresses) {
    this.#profile = profile
    this.#addresses = addresses
    this.#writeWords = wordsWriter(profile)
  }

  /** Notes addresses here from now on; in a post with formulas between single dollars all dollars are given up. */
  begin(notes: Pick<RenderState, 'images' | 'links'>, usesDollars: boolean): void {
    this.#notes = notes
    this.#usesDollars = usesDollars
  }

  /** The HTML of the words from `from` to `to`, which begin on `line`; null: not sure. */
  read(text: string, from: number, to: number, line: number): string | null {
    this.#text = text
    this.#from = from
    this.#to = to
    this.#max = to
    this.#line = line
    this.#html = ''
    this.#before = ''
    this.#openMarks.length = 0
    this.#base = 0
    return this.#readAll(from) ? this.#html : null
  }

  /** Reads up to `#max`. */
  #readAll(from: number): boolean {
    const text = this.#text
    const max = this.#max
    this.#plain = from
    this.#has = 0
    let pos = from
    while (pos < max) {
      const code = text.charCodeAt(pos)
      if (code >= 0x80 || isMark[code] === 0) {
        pos++
        continue
      }
      pos = this.#readMark(code, pos)
      if (pos < 0) return false
    }
    // Behind a link's words comes its end, and then what follows the link.
    return this.#openMarks.length === this.#base && this.#writePlain(max, max < this.#to ? null : '')
  }

  /** Reads the mark at `pos` and answers where to go on; below zero: not sure. */
  #readMark(code: number, pos: number): number {
    switch (code) {
      case newline:
        return this.#readBreak(pos)
      case backtick:
        return this.#readCode(pos)
      case asterisk:
      case underscore:
        return this.#readEmphasis(code, pos)
      case leftBracket:
        return this.#readLink(pos)
      case exclamation:
        return this.#text.charCodeAt(pos + 1) === leftBracket && pos + 1 < this.#max
          ? this.#readImage(pos)
          : pos + 1
      default:
        return this.#isText(code, pos) ? pos + 1 : -1
    }
  }

  /** Whether a character that could begin something is sure to be one of the text; notes what it asks of the writer. */
  #isText(code: number, pos: number): boolean {
    const next = this.#text.charCodeAt(pos + 1)
    const { linkify } = this.#profile
    switch (code) {
      case doubleQuote:
      case singleQuote:
        this.#has |= hasQuotes
        return true
      case hyphen:
        if (next === hyphen) this.#has |= hasDashes
        return true
      case dot:
        if (next === dot) this.#has |= hasDashes
        return linkify === null || !this.#isBehindWww(pos)
      case greater:
        this.#has |= next === greater ? hasMarkup | hasDashes : hasMarkup
        return true
      case less:
        this.#has |= next === less ? hasMarkup | hasDashes : hasMarkup
        return !isLetter(next) && next !== slash && next !== exclamation && next !== question
      case ampersand:
        this.#has |= hasMarkup
        return next !== hash && !this.#isReference(pos)
      case dollar:
        return next !== dollar && !this.#usesDollars
      case leftBrace:
        return next !== colon && next !== leftBrace && next !== 0x25
      case tilde:
        return next !== tilde && this.#profile.strikes !== 'one'
      case slash:
        return linkify === null || next !== slash
      case colon:
        return linkify === null || isSpaceOrHan(next)
      case at:
        return linkify === null
      default:
        return false
    }
  }

  /** Whether a name and a semicolon follow the sign at `pos`. */
  #isReference(pos: number): boolean {
    let to = pos + 1
    while (isLetter(this.#text.charCodeAt(to)) || isDigit(this.#text.charCodeAt(to))) to++
    return to > pos + 1 && this.#text.charCodeAt(to) === semicolon
  }

  #isBehindWww(pos: number): boolean {
    return (this.#text.charCodeAt(pos - 1) | 0x20) === 0x77
  }

  /** Writes the text up to `to`, with all that belongs to no mark; `after` is what follows, for a quote at its end. */
  #writePlain(to: number, after: string | null): boolean {
    const from = this.#plain
    if (to <= from) return true
    const text = this.#text.slice(from, to)
    if (this.#has === 0) {
      this.#html += text
      return true
    }
    const html = this.#writeWords(text, this.#has, {
      before: this.#before,
      after: this.#quoteBefore(to) ? after : '',
    })
    if (html === null) return false
    this.#html += html
    return true
  }

  /** Whether a quote stands so near to `to` that what follows can say which way it turns. */
  #quoteBefore(to: number): boolean {
    for (let pos = Math.max(this.#plain, to - 5); pos < to; pos++) {
      const code = this.#text.charCodeAt(pos)
      if (code === doubleQuote || code === singleQuote) return true
    }
    return false
  }

  /** Goes on with text at `pos`, behind something that is written already. */
  #goOn(pos: number, before = ''): number {
    this.#plain = pos
    this.#has = 0
    this.#before = before
    return pos
  }

  /** What follows on `pos` in the source, for a quote before it; null: it cannot be told from the source alone. */
  #following(pos: number): string | null {
    const next = this.#text.slice(pos, Math.min(pos + 5, this.#max))
    return next.length < 5 || /[-.<>\n\]!]/.test(next) ? null : next
  }

  #readBreak(pos: number): number {
    const text = this.#text
    let end = pos
    while (end > this.#plain && text.charCodeAt(end - 1) === space) end--
    const isHard = pos - end > 1
    if (!this.#writePlain(end, '\n')) return -1
    this.#html += isHard || this.#profile.breaks ? '<br>\n' : '\n'
    this.#line++
    return this.#goOn(Math.min(afterBlanks(text, pos + 1), this.#max), isHard ? '' : '\n')
  }

  #readCode(pos: number): number {
    const text = this.#text
    let from = pos + 1
    while (from < this.#max && text.charCodeAt(from) === backtick) from++
    const length = from - pos
    if (this.#profile.kramdown && length === 1 && this.#isLone(pos, from)) return from
    const end = this.#endOfCode(pos, from)
    if (end + length > this.#max && end >= 0) return -1
    // Not closed: backticks as they are.
    if (end < 0) return from
    if (!this.#writePlain(pos, this.#following(pos))) return -1
    this.#html += `<code>${escapeHtml(this.#codeOf(from, end, length))}</code>`
    return this.#goOn(end + length)
  }

  /** kramdown takes one backtick between white space for itself. */
  #isLone(pos: number, from: number): boolean {
    const isSpace = (at: number) => at < this.#from || at >= this.#to || /\s/.test(this.#text.charAt(at))
    return isSpace(pos - 1) && isSpace(from)
  }

  /** Where the backticks stand that close those from `pos` to `from`; below zero: nowhere. */
  #endOfCode(pos: number, from: number): number {
    const text = this.#text
    const ticks = text.slice(pos, from)
    let end = text.indexOf(ticks, from)
    if (!this.#profile.kramdown) {
      while (end >= 0 && end < this.#to) {
        let to = end
        while (text.charCodeAt(to) === backtick) to++
        if (to - end === ticks.length) break
        end = text.indexOf(ticks, to)
      }
    }
    return end < this.#to ? end : -1
  }

  #codeOf(from: number, end: number, ticks: number): string {
    const written = this.#text.slice(from, end)
    const code = written.includes('\n') ? written.replaceAll('\n', ' ') : written
    if (this.#profile.kramdown) return ticks === 1 ? code : code.replace(/^\s|\s$/g, '')
    return code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code) ? code.slice(1, -1) : code
  }

  /**
   * One mark closes what the last open one of its kind and length has opened.
   *
   * Where marks overlap, or one could do both while others are open, it takes CommonMark's whole reckoning to tell.
   */
  #readEmphasis(code: number, pos: number): number {
    const text = this.#text
    let to = pos + 1
    while (to < this.#max && text.charCodeAt(to) === code) to++
    const length = to - pos
    const may = this.#mayDo(code, pos, to)
    if (may === 0) return to
    if (length > 2) return -1
    const mark = code * 4 + length
    const open = this.#openMarks.length > this.#base ? this.#openMarks.at(-1) : undefined
    if ((may & closes) !== 0 && open !== undefined) {
      if (open !== mark || !this.#writePlain(pos, this.#following(pos))) return -1
      this.#openMarks.pop()
      this.#html += length === 2 ? '</strong>' : '</em>'
      return this.#goOn(to)
    }
    // Nothing is open that it could close.
    if ((may & opens) === 0) return to
    if (!this.#writePlain(pos, this.#following(pos))) return -1
    this.#openMarks.push(mark)
    this.#html += length === 2 ? '<strong>' : '<em>'
    return this.#goOn(to)
  }

  /** Whether the marks from `pos` to `to` may open emphasis, close it, or both: CommonMark's flanking. */
  #mayDo(code: number, pos: number, to: number): number {
    const before = pos === this.#from ? space : codePointBefore(this.#text, pos)
    const after = to < this.#max ? codePointAt(this.#text, to) : space
    const isAfterSpace = isWhiteSpace(before)
    const isBeforeSpace = isWhiteSpace(after)
    if (code === asterisk && this.#profile.looseEmphasis) {
      return (
        (isBeforeSpace || to >= this.#max ? 0 : opens) | (isAfterSpace || pos === this.#from ? 0 : closes)
      )
    }
    const isAfterMark = isMdAsciiPunct(before) || isPunctCharCode(before)
    const isBeforeMark = isMdAsciiPunct(after) || isPunctCharCode(after)
    const isLeft = !isBeforeSpace && (!isBeforeMark || isAfterSpace || isAfterMark)
    const isRight = !isAfterSpace && (!isAfterMark || isBeforeSpace || isBeforeMark)
    const splits = code === asterisk
    const mayOpen = isLeft && (splits || !isRight || isAfterMark)
    const mayClose = isRight && (splits || !isLeft || isBeforeMark)
    return (mayOpen ? opens : 0) | (mayClose ? closes : 0)
  }

  #readLink(pos: number): number {
    const text = this.#text
    // A link in a link, and a note.
    if (this.#max < this.#to || text.charCodeAt(pos + 1) === caret) return -1
    const label = this.#endOfLabel(pos + 1)
    if (label < 0) return -1
    const next = text.charCodeAt(label + 1)
    if (next === colon || next === leftBrace) return -1
    // Brackets around words.
    if (next !== leftParen || label + 1 >= this.#to) return pos + 1
    const end = this.#endOfAddress(label + 2)
    if (end < 0 || !this.#writePlain(pos, this.#following(pos))) return -1
    const href = this.#addresses.link(text.slice(label + 2, end), this.#line, this.#notes) ?? ''
    this.#html += `<a href="${escapeHtml(href)}">`
    if (!this.#readLabel(pos + 1, label)) return -1
    this.#html += '</a>'
    return this.#goOn(end + 1)
  }

  #readLabel(from: number, to: number): boolean {
    const base = this.#base
    this.#base = this.#openMarks.length
    this.#max = to
    this.#before = ''
    const isRead = this.#readAll(from)
    this.#max = this.#to
    this.#base = base
    return isRead
  }

  /** Where the bracket stands that closes a link's words; below zero: not sure. */
  #endOfLabel(from: number): number {
    const text = this.#text
    for (let pos = from; pos < this.#to; pos++) {
      const code = text.charCodeAt(pos)
      if (code === rightBracket) return pos
      if (code === leftBracket || code === backslash || code === backtick || code === less) return -1
      if (code === leftBrace || code === dollar) return -1
      if (code === tilde && this.#profile.strikes === 'one') return -1
    }
    return -1
  }

  /** Where the bracket stands that closes an address; below zero: not sure. */
  #endOfAddress(from: number): number {
    const text = this.#text
    let hasColon = false
    for (let pos = from; pos < this.#to; pos++) {
      const code = text.charCodeAt(pos)
      if (code === rightParen) {
        return pos === from || (hasColon && !/^https?:\/\//.test(text.slice(from, from + 8))) ? -1 : pos
      }
      if (code < 0x80 && isOfAddress[code] === 0) return -1
      if (code === colon) hasColon = true
    }
    return -1
  }

  #readImage(pos: number): number {
    const text = this.#text
    const label = this.#endOfAlt(pos + 2)
    if (label < 0 || text.charCodeAt(label + 1) !== leftParen || label + 1 >= this.#max) return -1
    const end = this.#endOfAddress(label + 2)
    if (end < 0 || end >= this.#max || !this.#writePlain(pos, null)) return -1
    const src = this.#addresses.image(text.slice(label + 2, end), this.#line, this.#notes) ?? ''
    const alt = escapeHtml(text.slice(pos + 2, label))
    this.#html += `<img src="${escapeHtml(src)}" alt="${alt}" loading="lazy">`
    return this.#goOn(end + 1)
  }

  /** Where the bracket stands that closes the words for a picture; below zero: there is more than plain text in them. */
  #endOfAlt(from: number): number {
    const text = this.#text
    for (let pos = from; pos < this.#max; pos++) {
      const code = text.charCodeAt(pos)
      if (code === rightBracket) return pos
      const isPlain = code >= 0x80 || isMark[code] === 0 || isPlainInAlt(code)
      if (!isPlain && !(code === underscore && isInWord(text, pos, from))) return -1
    }
    return -1
  }
}

function isPlainInAlt(code: number): boolean {
  return code === hyphen || code === dot || code === slash || code === singleQuote || code === doubleQuote
}

/** Whether an underscore stands between two letters or digits, where it means nothing. */
function isInWord(text: string, pos: number, from: number): boolean {
  const isWord = (code: number) => isLetter(code) || isDigit(code)
  return pos > from && isWord(text.charCodeAt(pos - 1)) && isWord(text.charCodeAt(pos + 1))
}

/** A colon before one of these begins no address. */
function isSpaceOrHan(code: number): boolean {
  return code === space || code === newline || (code >= 0x4e00 && code <= 0x9fff)
}

function codePointAt(text: string, pos: number): number {
  const code = text.codePointAt(pos) ?? space
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
}

function codePointBefore(text: string, pos: number): number {
  const code = text.charCodeAt(pos - 1)
  if (code < 0xd800 || code > 0xdfff) return code
  const whole = pos > 1 ? (text.codePointAt(pos - 2) ?? code) : code
  return whole > 0xffff ? whole : 0xfffd
}
