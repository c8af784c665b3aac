import type { RenderState } from '../render-state.ts'
import type { PageAddresses } from '../rules/addresses.ts'
import {
  afterBlanks,
  asterisk,
  backtick,
  caret,
  colon,
  doubleQuote,
  exclamation,
  leftBrace,
  leftBracket,
  leftParen,
  newline,
  singleQuote,
  space,
  underscore,
} from './char-codes.ts'
import { codeOf, endOfCode, isLoneBacktick, type Words } from './code-span.ts'
import { closes, flanking, opens } from './flanking.ts'
import { endOfAddress, endOfAlt, endOfLabel } from './link-parts.ts'
import { plainSign } from './plain-signs.ts'
import type { QuickProfile } from './quick-profile.ts'
import { escapeHtml, marksFinder, type WriteWords, wordsWriter } from './quick-words.ts'

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
  readonly #marksOf: (text: string) => RegExp
  #notes: Pick<RenderState, 'images' | 'links'> = { images: [], links: [] }
  #usesDollars = false
  #text = ''
  /** Where the next mark stands, looked for from `#soughtFrom` on: most words have none, and are passed over at once. */
  #marks: RegExp
  #markAt = -1
  #soughtFrom = 0
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
    this.#marksOf = marksFinder(profile)
    this.#marks = this.#marksOf('')
  }

  /**
   * Reads pieces of a post from now on, and what is taken out of it, and notes their addresses.
   *
   * In a post with formulas between single dollars all dollars are given up.
   */
  begin(post: string, notes: Pick<RenderState, 'images' | 'links'>, usesDollars: boolean): void {
    this.#marks = this.#marksOf(post)
    this.#notes = notes
    this.#usesDollars = usesDollars
  }

  /** Whether there is nothing from `from` to `to` but text, which is its own HTML. */
  isPlain(text: string, from: number, to: number): boolean {
    if (text !== this.#text) this.#turnTo(text)
    return this.#nextMark(from) >= to
  }

  /** The HTML of the words from `from` to `to`, which begin on `line`; null: not sure. */
  read(text: string, from: number, to: number, line: number): string | null {
    if (text !== this.#text) this.#turnTo(text)
    this.#from = from
    this.#to = to
    this.#max = to
    this.#line = line
    this.#html = ''
    this.#before = ''
    // To set a length takes longer than to ask for it.
    if (this.#openMarks.length > 0) this.#openMarks.length = 0
    this.#base = 0
    return this.#readAll(from) ? this.#html : null
  }

  #turnTo(text: string): void {
    this.#text = text
    this.#markAt = -1
  }

  /** Where the first mark from `pos` on stands, or the text ends. */
  #nextMark(pos: number): number {
    if (pos > this.#markAt || pos < this.#soughtFrom) {
      this.#marks.lastIndex = pos
      this.#soughtFrom = pos
      this.#markAt = this.#marks.test(this.#text) ? this.#marks.lastIndex - 1 : this.#text.length
    }
    return this.#markAt
  }

  /** Reads up to `#max`. */
  #readAll(from: number): boolean {
    const max = this.#max
    this.#plain = from
    this.#has = 0
    for (let pos = this.#nextMark(from); pos < max; pos = this.#nextMark(pos)) {
      pos = this.#readMark(this.#text.charCodeAt(pos), pos)
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
        return pos > this.#plain && this.#text.charCodeAt(pos - 1) === exclamation
          ? this.#readImage(pos - 1)
          : this.#readLink(pos)
      default:
        return this.#readSign(pos)
    }
  }

  #readSign(pos: number): number {
    const has = plainSign(this.#text, pos, this.#profile, this.#usesDollars)
    if (has < 0) return -1
    this.#has |= has
    return pos + 1
  }

  /**
   * Writes the text up to `to`, with all that belongs to no mark.
   *
   * `after` is what follows, for a quote at its end: null, it cannot be told; undefined, what stands there in the source.
   */
  #writePlain(to: number, after?: string | null): boolean {
    const from = this.#plain
    if (to <= from) return true
    const text = this.#text.slice(from, to)
    if (this.#has === 0) {
      this.#html += text
      return true
    }
    const follows = !this.#quoteBefore(to) ? '' : after === undefined ? this.#following(to) : after
    const html = this.#writeWords(text, this.#has, { before: this.#before, after: follows })
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
    const { kramdown: isKramdown } = this.#profile
    const words: Words = { text, from: this.#from, to: this.#to, isKramdown }
    if (isKramdown && length === 1 && isLoneBacktick(words, pos)) return from
    const end = endOfCode(words, from, length)
    // Not closed: backticks as they are.
    if (end < 0) return from
    if (end + length > this.#max || !this.#writePlain(pos)) return -1
    const code = codeOf(text.slice(from, end), length, isKramdown)
    if (code.includes('\0')) return -1
    this.#html += `<code>${escapeHtml(code)}</code>`
    return this.#goOn(end + length)
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
    const marks = { code, pos, to, from: this.#from, max: this.#max }
    const may = flanking(text, marks, this.#profile.looseEmphasis)
    if (may === 0) return to
    if (length > 2) return -1
    const mark = code * 4 + length
    const open = this.#openMarks.length > this.#base ? this.#openMarks.at(-1) : undefined
    if ((may & closes) !== 0 && open !== undefined) {
      if (open !== mark || !this.#writePlain(pos)) return -1
      this.#openMarks.pop()
      this.#html += length === 2 ? '</strong>' : '</em>'
      return this.#goOn(to)
    }
    // Nothing is open that it could close.
    if ((may & opens) === 0) return to
    if (!this.#writePlain(pos)) return -1
    this.#openMarks.push(mark)
    this.#html += length === 2 ? '<strong>' : '<em>'
    return this.#goOn(to)
  }

  #readLink(pos: number): number {
    const text = this.#text
    // A link in a link, and a note.
    if (this.#max < this.#to || text.charCodeAt(pos + 1) === caret) return -1
    const label = endOfLabel(text, pos + 1, this.#to)
    if (label < 0) return -1
    const next = text.charCodeAt(label + 1)
    if (next === colon || next === leftBrace) return -1
    // Brackets around words.
    if (next !== leftParen || label + 1 >= this.#to) return pos + 1
    const end = endOfAddress(text, label + 2, this.#max)
    if (end < 0 || !this.#writePlain(pos)) return -1
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

  #readImage(pos: number): number {
    const text = this.#text
    const label = endOfAlt(text, pos + 2, this.#max)
    if (label < 0 || text.charCodeAt(label + 1) !== leftParen || label + 1 >= this.#max) return -1
    const end = endOfAddress(text, label + 2, this.#max)
    if (end < 0 || !this.#writePlain(pos, null)) return -1
    const src = this.#addresses.image(text.slice(label + 2, end), this.#line, this.#notes) ?? ''
    const alt = escapeHtml(text.slice(pos + 2, label))
    this.#html += `<img src="${escapeHtml(src)}" alt="${alt}" loading="lazy">`
    return this.#goOn(end + 1)
  }
}
