import type { MarkdownIt, StateBlock } from 'markdown-it'
import { indentOf, isAfterBoundary, isBoundary, lineText, pushElement, pushInline } from './block-lines.ts'

/**
 * kramdown's tables: any block whose lines all have a `|`, with or without a head; further lines of `|---` begin a new
 * body, `|===` a foot.
 */
export function kramdownTables(md: MarkdownIt): void {
  md.disable('table')
  // Last: what could be anything else is no table.
  md.block.ruler.before('paragraph', 'kramdown_table', table)
}

type Align = 'left' | 'center' | 'right' | null

export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Part {
  readonly tag: 'thead' | 'tbody' | 'tfoot'
  readonly rows: readonly Row[]
}

export interface Table {
  readonly parts: readonly Part[]
  readonly aligns: readonly Align[]
}

const separator = /^(?=[^-]*-)[+|: \t-]+$/
const footSeparator = /^(?=[^=]*=)[+|: \t=]+$/

function table(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (silent || indentOf(state, line) >= 4 || !lineText(state, line).includes('|')) return false
  if (!isAfterBoundary(state, line)) return false
  const rows: Row[] = []
  let next = line
  for (; next < end && !state.isEmpty(next) && indentOf(state, next) >= 0; next++) {
    const text = lineText(state, next).trimEnd()
    if (isBoundary(text)) break
    const row = rowOf(text, next)
    if (row === null) return false
    rows.push(row)
  }
  const found = tableOf(rows)
  if (found === null) return false
  push(state, found, line, next)
  state.line = next
  return true
}

/** A line of a table, without the white space at its end; null: it is none of one. */
export function rowOf(text: string, line: number): Row | null {
  const isSeparator = separator.test(text)
  const cells = cellsOf(text)
  if (cells.length < 2 && !isSeparator) return null
  return { line, cells: isSeparator || footSeparator.test(text) ? [text] : cells }
}

/** The pieces between the bars; bars in code and behind a backslash are none. One piece: there is no bar. */
function cellsOf(text: string): string[] {
  if (!/[`\\]/.test(text)) return text.split('|')
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at)
    const end = char === '`' ? endOfCode(text, at) : char === '\\' ? at + 2 : at + 1
    const piece = text.slice(at, end)
    if (piece === '|') {
      cells.push(cell)
      cell = ''
    } else cell += piece === '\\|' ? '|' : piece
    at = end
  }
  return [...cells, cell]
}

/** Behind the code that begins with the backticks at `at`; where they are not closed, behind them. */
function endOfCode(text: string, at: number): number {
  const [ticks = ''] = /^`+/.exec(text.slice(at)) ?? []
  const from = at + ticks.length
  let close = text.indexOf(ticks, from)
  while (close >= 0) {
    const [run = ''] = /^`+/.exec(text.slice(close)) ?? []
    if (run.length === ticks.length) return close + run.length
    close = text.indexOf(ticks, close + run.length)
  }
  return from
}

/** Null: there is nothing but a head. */
export function tableOf(lines: readonly Row[]): Table | null {
  const parts: Part[] = []
  let aligns: readonly Align[] = []
  let rows: Row[] = []
  let hasFoot = false
  const take = (tag: Part['tag']) => {
    if (rows.length > 0) parts.push({ tag, rows })
    rows = []
  }
  for (const row of lines) {
    const [text = ''] = row.cells
    if (row.cells.length > 1) rows.push({ line: row.line, cells: trimmed(row.cells) })
    else if (footSeparator.test(text)) {
      take('tbody')
      hasFoot = true
    } else if (rows.length > 0 && aligns.length === 0 && !hasFoot) {
      aligns = alignsOf(text)
      take('thead')
    } else if (!hasFoot) take('tbody')
  }
  take(hasFoot ? 'tfoot' : 'tbody')
  return parts.some(({ tag }) => tag === 'tbody') ? { parts, aligns } : null
}

/** Without the empty pieces before the first bar and after the last. */
function trimmed(cells: readonly string[]): readonly string[] {
  const words = cells.map(cell => cell.trim())
  return words.slice(words[0] === '' ? 1 : 0, words.at(-1) === '' && words.length > 1 ? -1 : undefined)
}

function alignsOf(text: string): readonly Align[] {
  return [...text.matchAll(/(:?)-+(:?)/g)].map(([, left, right]) => {
    if (left !== '') return right !== '' ? 'center' : 'left'
    return right !== '' ? 'right' : null
  })
}

function push(state: StateBlock, { parts, aligns }: Table, from: number, to: number): void {
  const columns = Math.max(...parts.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)))
  pushElement(state, 'table', 'table', 1, from).map = [from, to]
  for (const { tag, rows } of parts) {
    pushElement(state, tag, tag, 1, rows[0]?.line ?? from)
    for (const { line, cells } of rows) {
      pushElement(state, 'tr', 'tr', 1, line)
      for (let column = 0; column < columns; column++)
        pushCell(state, tag, cells[column] ?? '', line, aligns[column])
      pushElement(state, 'tr', 'tr', -1, line)
    }
    pushElement(state, tag, tag, -1, from)
  }
  pushElement(state, 'table', 'table', -1, from)
}

function pushCell(
  state: StateBlock,
  part: Part['tag'],
  words: string,
  line: number,
  align: Align | undefined,
): void {
  const tag = part === 'thead' ? 'th' : 'td'
  const open = pushElement(state, tag, tag, 1, line)
  open.map = null
  if (align) open.attrs = [['style', `text-align:${align}`]]
  pushInline(state, words, line)
  pushElement(state, tag, tag, -1, line)
}
