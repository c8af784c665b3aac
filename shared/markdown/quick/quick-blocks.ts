import { countBreaks } from '../count-breaks.ts'
import type { RenderState } from '../render-state.ts'
import { nextId } from '../rules/heading-ids.ts'
import type { BlockHtml } from './block-html.ts'
import { afterBlanks, backtick, beforeBlanks, hash, lineEnd, newline, space, tab } from './char-codes.ts'
import type { FoundBlock, QuickBlock } from './found-block.ts'
import { lineKind } from './line-kinds.ts'
import type { LineReader } from './quick-line.ts'
import { readList } from './quick-list.ts'
import type { QuickProfile } from './quick-profile.ts'
import { readQuote } from './quick-quote.ts'
import { readTable } from './quick-table.ts'
import { escapeHtml } from './quick-words.ts'

/** What all blocks of a post are read with. */
export interface BlockTools {
  readonly profile: QuickProfile
  readonly lines: LineReader
  readonly blockHtml: BlockHtml
  readonly notes: RenderState
}

/** Where a block begins. */
export interface BlockStart {
  /** The beginning of its line, and its first character that is no space. */
  readonly lineFrom: number
  readonly from: number
  readonly line: number
  /** Nothing stands right above it. */
  readonly isAfterBlank: boolean
}

/** Deeper than anyone writes; markdown-it gives up at a hundred levels. */
const deepest = 8

/** The blocks of a text, the first line of which has the number `line`; null: not sure of all of them. */
export function readBlocks(
  text: string,
  line: number,
  tools: BlockTools,
  depth: number,
): QuickBlock[] | null {
  if (depth > deepest) return null
  const blocks: QuickBlock[] = []
  let start = nextStart(text, 0, line, true)
  while (start !== null) {
    const found = readBlock(text, start, tools, depth)
    if (found === null) return null
    const { isAfterBlank } = start
    blocks.push({ found, isAfterBlank, isBeforeBlank: isBlankLine(text, found.to) })
    start = nextStart(text, found.to, found.nextLine, false)
  }
  return blocks
}

/** Where the first block begins from the line at `lineFrom` on; null: there is none. */
export function nextStart(
  text: string,
  lineFrom: number,
  line: number,
  isAfterBlank: boolean,
): BlockStart | null {
  let at = lineFrom
  for (let number = line; at < text.length; number++) {
    const from = afterBlanks(text, at)
    if (from >= text.length) return null
    if (text.charCodeAt(from) !== newline)
      return { lineFrom: at, from, line: number, isAfterBlank: isAfterBlank || number > line }
    at = from + 1
  }
  return null
}

/** The block that begins at `start`; null: not sure. */
export function readBlock(
  text: string,
  start: BlockStart,
  tools: BlockTools,
  depth: number,
): FoundBlock | null {
  const indent = indentOf(text, start.lineFrom, start.from)
  if (indent > 3) return null
  switch (lineKind(text, start.from, tools.profile.kramdown)) {
    case 'heading':
      return indent === 0 ? readHeading(text, start, tools) : null
    case 'fence':
      return indent === 0 ? readFence(text, start) : null
    case 'quote':
      return readQuote(text, start, tools, depth)
    case 'bullet':
    case 'number':
      return readList(text, start, tools, depth)
    case 'rule':
      return blockOf(start, '<hr>\n', lineEnd(text, start.from), start.line + 1)
    case 'words':
    case 'table':
      return readWords(text, start, tools)
    default:
      return null
  }
}

/** Four for a tab: it is as much as counts. */
export function indentOf(text: string, lineFrom: number, from: number): number {
  for (let pos = lineFrom; pos < from; pos++) if (text.charCodeAt(pos) === tab) return 4
  return from - lineFrom
}

/** Whether a line begins at `from` and has nothing on it. */
function isBlankLine(text: string, from: number): boolean {
  return from < text.length && isLineEnd(text, afterBlanks(text, from))
}

function isLineEnd(text: string, pos: number): boolean {
  return pos >= text.length || text.charCodeAt(pos) === newline
}

/** A block that ends with the line that ends at `end`. */
export function blockOf(start: BlockStart, html: string, end: number, nextLine: number): FoundBlock {
  return { kind: 'other', html, language: '', line: start.line, to: end + 1, nextLine }
}

function readWords(text: string, start: BlockStart, tools: BlockTools): FoundBlock | null {
  const first = lineEnd(text, start.from)
  if (tools.profile.kramdown && start.isAfterBlank && text.slice(start.from, first).includes('|')) {
    const table = readTable(text, start, tools)
    if (table !== 'no table') return table
  }
  let end = first
  let nextLine = start.line + 1
  while (end < text.length) {
    const goesOn = goesOnWith(text, end + 1, tools.profile.kramdown)
    if (goesOn === null) return null
    if (!goesOn) break
    end = lineEnd(text, end + 1)
    nextLine++
  }
  const html = tools.lines.read(text, start.from, beforeBlanks(text, start.from, end), start.line)
  if (html === null) return null
  return { kind: 'words', html, language: '', line: start.line, to: end + 1, nextLine }
}

/** Whether the line that begins at `lineFrom` belongs to the paragraph above it; null: not sure. */
function goesOnWith(text: string, lineFrom: number, isKramdown: boolean): boolean | null {
  const from = afterBlanks(text, lineFrom)
  if (isLineEnd(text, from)) return false
  const indent = indentOf(text, lineFrom, from)
  // As deep as code: it ends no paragraph.
  if (indent > 3) return true
  switch (lineKind(text, from, isKramdown)) {
    case 'words':
    case 'table':
      return true
    case 'quote':
    case 'bullet':
      return false
    case 'number':
      // CommonMark lets a list end a paragraph only where it begins with one.
      return isKramdown || text.startsWith('1.', from) ? false : null
    case 'heading':
    case 'fence':
      return indent === 0 ? false : null
    default:
      return null
  }
}

function readHeading(
  text: string,
  start: BlockStart,
  { lines, notes, profile }: BlockTools,
): FoundBlock | null {
  let pos = start.from
  while (text.charCodeAt(pos) === hash) pos++
  const level = pos - start.from
  const from = afterBlanks(text, pos)
  const end = lineEnd(text, from)
  const to = beforeBlanks(text, from, end)
  // Signs at its end may close it, braces give it an id.
  if (text.charCodeAt(to - 1) === hash || text.slice(from, to).includes('{')) return null
  const html = lines.read(text, from, to, start.line)
  if (html === null || html.includes('<img')) return null
  const words = { text: textOf(html).trim(), written: text.slice(from, to) }
  const id = nextId(profile.headingIds, words, notes.headingIds)
  notes.headings.push({ level, id, text: words.text, line: start.line })
  const attribute = id === '' ? '' : ` id="${escapeHtml(id)}"`
  return blockOf(start, `<h${level}${attribute}>${html}</h${level}>\n`, end, start.line + 1)
}

/** The words of HTML that this reader has written: every sign in them is a reference, so that `<` begins a tag. */
function textOf(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html
  const words = html.replace(/<[^>]*>/g, '')
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function readFence(text: string, start: BlockStart): FoundBlock | null {
  let pos = start.from
  while (text.charCodeAt(pos) === backtick) pos++
  const end = lineEnd(text, pos)
  const infoFrom = afterBlanks(text, pos)
  const language = text.slice(infoFrom, beforeBlanks(text, infoFrom, end))
  if (!/^[\w+#.-]*$/.test(language) || language === 'math') return null
  const close = closingLine(text, end, pos - start.from)
  if (close < 0) return null
  const html = text.slice(end + 1, close)
  if (html.includes('\0')) return null
  const nextLine = start.line + 2 + countBreaks(html)
  return { kind: 'code', html, language, line: start.line, to: lineEnd(text, close) + 1, nextLine }
}

/** The beginning of the line that closes a fence of so many backticks; below zero: there is none. */
function closingLine(text: string, from: number, ticks: number): number {
  const mark = ticks === 3 ? '```' : '`'.repeat(ticks)
  for (let at = text.indexOf(mark, from); at >= 0; ) {
    let lineFrom = at
    while (text.charCodeAt(lineFrom - 1) === space) lineFrom--
    let to = at
    while (text.charCodeAt(to) === backtick) to++
    const isAlone = text.charCodeAt(lineFrom - 1) === newline && isLineEnd(text, afterBlanks(text, to))
    if (isAlone && at - lineFrom < 4) return lineFrom
    at = text.indexOf(mark, to)
  }
  return -1
}
