import { columnsOf, type Row, rowOf, type Table, tableOf } from '../rules/kramdown-tables.ts'
import { afterBlanks, caret, leftBrace, lineEnd } from './char-codes.ts'
import type { FoundBlock } from './found-block.ts'
import { type BlockStart, type BlockTools, blockOf } from './quick-blocks.ts'

/** kramdown's table that begins with a line that has a bar; null: not sure. */
export function readTable(
  text: string,
  start: BlockStart,
  { lines }: BlockTools,
): FoundBlock | 'no table' | null {
  const rows: Row[] = []
  /** By row: whether there is nothing in its cells but text. */
  const isPlain: boolean[] = []
  let end = start.lineFrom - 1
  let line = start.line
  for (; end < text.length; line++) {
    const from = afterBlanks(text, end + 1)
    const to = lineEnd(text, from)
    if (from === to) break
    const written = text.slice(from, to).trimEnd()
    const code = written.charCodeAt(0)
    // A line of attributes ends a table, and a line under words makes a heading of them.
    if (code === leftBrace || code === caret || (line === start.line + 1 && /^(?:=+|-+)$/.test(written)))
      return null
    const row = rowOf(written, line)
    if (row === null) return 'no table'
    rows.push(row)
    isPlain.push(lines.isPlain(text, from, to))
    end = to
  }
  const table = tableOf(rows)
  if (table === null) return 'no table'
  const html = tableHtml(table, (cell, at) =>
    isPlain[at - start.line] === true ? cell : lines.read(cell, 0, cell.length, at),
  )
  return html === null ? null : blockOf(start, html, end, line)
}

function tableHtml(table: Table, wordsOf: (cell: string, line: number) => string | null): string | null {
  const columns = columnsOf(table)
  if (columns === 0) return null
  const { aligns, parts } = table
  let html = '<table>\n'
  for (const { tag, rows } of parts) {
    const name = tag === 'thead' ? 'th' : 'td'
    html += `<${tag}>\n`
    for (const { line, cells } of rows) {
      html += '<tr>\n'
      for (let column = 0; column < columns; column++) {
        const words = wordsOf(cells[column] ?? '', line)
        if (words === null) return null
        const align = aligns[column] ?? null
        html +=
          align === null
            ? `<${name}>${words}</${name}>\n`
            : `<${name} style="text-align:${align}">${words}</${name}>\n`
      }
      html += '</tr>\n'
    }
    html += `</${tag}>\n`
  }
  return `${html}</table>\n`
}
