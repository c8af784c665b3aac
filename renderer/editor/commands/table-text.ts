// A table of Markdown as a value: read from its lines, changed, and written with its columns in line.
import { textColumns } from './text-columns.ts'

export interface TableText {
  readonly indent: string
  /** The head first; each as long as the head. */
  readonly rows: readonly (readonly string[])[]
  /** `:--`, `:-:`, `--:` or `---` as each column has it. */
  readonly rules: readonly string[]
}

/** A cell in a line: from where to where its text is, without the spaces around it. */
export interface CellPlace {
  readonly from: number
  readonly to: number
}

/** The cells of a row's line. A pipe behind a backslash is text. */
export function cellsOf(line: string): readonly CellPlace[] {
  const pipes = [...line.matchAll(/\\.|\|/g)].filter(([found]) => found === '|').map(({ index }) => index)
  const edges = [-1, ...pipes, line.length]
  const cells = edges.slice(0, -1).map((edge, index) => cellBetween(line, edge + 1, edges[index + 1] ?? 0))
  const isOuter = (from: number, to: number) => pipes.length > 0 && line.slice(from, to).trim() === ''
  const first = isOuter(0, pipes[0] ?? 0) ? 1 : 0
  const last = isOuter((pipes.at(-1) ?? 0) + 1, line.length) ? 1 : 0
  return cells.slice(first, cells.length - last)
}

function cellBetween(line: string, from: number, to: number): CellPlace {
  const text = line.slice(from, to)
  if (text.trim() === '')
    return { from: from + Math.min(1, text.length), to: from + Math.min(1, text.length) }
  const start = from + text.length - text.trimStart().length
  return { from: start, to: start + text.trim().length }
}

/** Reads a table's lines, the second of which has the rules. */
export function readTable(lines: readonly string[]): TableText {
  const [head = [], rules = [], ...body] = lines.map(line =>
    cellsOf(line).map(({ from, to }) => line.slice(from, to)),
  )
  const width = Math.max(head.length, rules.length)
  // What a generator would leave out of a row that is too long is not thrown away by us.
  const widest = Math.max(width, ...body.map(row => row.length))
  const filled = (row: readonly string[], empty: string) =>
    Array.from({ length: widest }, (_, column) => row[column] ?? empty)
  return {
    indent: /^[ \t]*/.exec(lines[0] ?? '')?.[0] ?? '',
    rows: [head, ...body].map(row => filled(row, '')),
    rules: filled(rules, '---'),
  }
}

/** The lines of a table, each column as wide as its widest cell. */
export function writeTable({ indent, rows, rules }: TableText): readonly string[] {
  const widths = rules.map((_, column) => Math.max(3, ...rows.map(row => textColumns(row[column] ?? ''))))
  const written = (cells: readonly string[]) => `${indent}| ${cells.join(' | ')} |`
  const [head = '', ...body] = rows.map(row =>
    written(row.map((cell, column) => padded(cell, widths[column] ?? 3, rules[column] ?? ''))),
  )
  return [head, written(rules.map((rule, column) => ruleOf(rule, widths[column] ?? 3))), ...body]
}

/** A table with an empty column behind one. */
export function withColumn(table: TableText, after: number): TableText {
  const added = <T>(cells: readonly T[], cell: T) => cells.toSpliced(after + 1, 0, cell)
  return { ...table, rows: table.rows.map(row => added(row, '')), rules: added(table.rules, '---') }
}

function padded(cell: string, width: number, rule: string): string {
  const space = width - textColumns(cell)
  if (!rule.endsWith(':')) return cell + ' '.repeat(space)
  const before = rule.startsWith(':') ? Math.floor(space / 2) : space
  return ' '.repeat(before) + cell + ' '.repeat(space - before)
}

function ruleOf(rule: string, width: number): string {
  const [start, end] = [rule.startsWith(':') ? ':' : '', rule.endsWith(':') ? ':' : '']
  return start + '-'.repeat(width - start.length - end.length) + end
}
