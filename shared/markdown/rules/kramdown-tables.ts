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
  /** A line such as `|---|`, as it is written; empty: it is a row of cells. */
  readonly between: string
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
/** What both are made of: it tells nearly all rows from them by their first word. */
const betweenRows = /^[+|: \t=-]+$/
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
  if (betweenRows.test(text)) {
    const isSeparator = separator.test(text)
    if (isSeparator || (text.includes('|') && footSeparator.test(text)))
      return { line, cells: [], between: text }
  }
  const cells = /[`\\]/.test(text) ? cellsWithCode(text) : plainCells(text)
  return cells === null ? null : { line, cells: withoutOuter(cells), between: '' }
}

/** The pieces between the bars, without the white space around them; null: there is no bar. */
function plainCells(text: string): string[] | null {
  let bar = text.indexOf('|')
  if (bar < 0) return null
  const cells: string[] = []
  let from = 0
  for (; bar >= 0; bar = text.indexOf('|', from)) {
    cells.push(text.slice(from, bar).trim())
    from = bar + 1
  }
  cells.push(text.slice(from).trim())
  return cells
}

/** The same; bars in code and behind a backslash are none. */
function cellsWithCode(text: string): string[] | null {
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at)
    const end = char === '`' ? endOfCode(text, at) : char === '\\' ? at + 2 : at + 1
    const piece = text.slice(at, end)
    if (piece === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += piece === '\\|' ? '|' : piece
    at = end
  }
  cells.push(cell.trim())
  return cells.length < 2 ? null : cells
}

/** Without the empty pieces before the first bar and after the last. */
function withoutOuter(cells: readonly string[]): readonly string[] {
  const from = cells[0] === '' ? 1 : 0
  const to = cells.at(-1) === '' ? cells.length - 1 : cells.length
  return from === 0 && to === cells.length ? cells : cells.slice(from, to)
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
    const { between } = row
    if (between === '') rows.push(row)
    else if (footSeparator.test(between)) {
      take('tbody')
      hasFoot = true
    } else if (rows.length > 0 && aligns.length === 0 && !hasFoot) {
      aligns = alignsOf(between)
      take('thead')
    } else if (!hasFoot) take('tbody')
  }
  take(hasFoot ? 'tfoot' : 'tbody')
  return parts.some(({ tag }) => tag === 'tbody') ? { parts, aligns } : null
}

/** How many columns a table has: as many as its longest row. */
export function columnsOf({ parts }: Table): number {
  let columns = 0
  for (const { rows } of parts) {
    for (const { cells } of rows) columns = Math.max(columns, cells.length)
  }
  return columns
}

/** What the pieces of hyphens in a line say, each with a colon at its left, its right, or both. */
function alignsOf(text: string): readonly Align[] {
  const aligns: Align[] = []
  let end = 0
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', end)) {
    const isLeft = at > end && text.charAt(at - 1) === ':'
    end = at
    while (text.charAt(end) === '-') end++
    const isRight = text.charAt(end) === ':'
    if (isRight) end++
    aligns.push(isLeft ? (isRight ? 'center' : 'left') : isRight ? 'right' : null)
  }
  return aligns
}

function push(state: StateBlock, found: Table, from: number, to: number): void {
  const { parts, aligns } = found
  const columns = columnsOf(found)
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
