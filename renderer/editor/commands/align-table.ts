// Commands that write a table anew, with its columns in line.
import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import { inBody } from './in-body.ts'
import { inTable } from './move-in-table.ts'
import type { TableAround } from './table-around.ts'
import { cellsOf, readTable, type TableText, withColumn, writeTable } from './table-text.ts'

/** Puts the columns of the table in line; where there is none, begins one. */
export const alignTable: StateCommand = target => alignThis(target) || beginTable(target)

const alignThis = inTable((state, table) => rewrite(state, table, readTable(table.lines), table.column))

/** Adds an empty column behind the caret's. */
export const insertColumn: StateCommand = inTable((state, table) =>
  rewrite(state, table, withColumn(readTable(table.lines), table.column), table.column + 1),
)

function rewrite(
  state: EditorState,
  { firstLine, lines, row }: TableAround,
  table: TableText,
  column: number,
): TransactionSpec {
  const { from } = state.doc.line(firstLine)
  const { to } = state.doc.line(firstLine + lines.length - 1)
  const written = writeTable(table)
  const rowStart = from + written.slice(0, row).reduce((length, line) => length + line.length + 1, 0)
  const caret = rowStart + (cellsOf(written[row] ?? '')[column]?.from ?? 0)
  const text = written.join('\n')
  if (text === lines.join('\n')) return {}
  return { changes: { from, to, insert: text }, selection: { anchor: caret }, userEvent: 'input.table' }
}

/** A table of two columns in a paragraph of its own, with the caret in its first cell. */
const beginTable: StateCommand = inBody(({ state, dispatch }) => {
  const { main, ranges } = state.selection
  if (ranges.length > 1) return false
  const line = state.doc.lineAt(main.head)
  const above = line.number > 1 ? state.doc.line(line.number - 1).text : ''
  const below = line.number < state.doc.lines ? state.doc.line(line.number + 1).text : ''
  const isOwnLine = line.text.trim() === ''
  const before = isOwnLine ? (above.trim() === '' ? '' : '\n') : '\n\n'
  const after = below.trim() === '' ? '' : '\n'
  const at = isOwnLine ? line.from : line.to
  dispatch(
    state.update({
      changes: { from: at, to: line.to, insert: before + emptyTable + after },
      selection: { anchor: at + before.length + 2 },
      scrollIntoView: true,
      userEvent: 'input.table',
    }),
  )
  return true
})

const emptyTable = ['|     |     |', '| --- | --- |', '|     |     |'].join('\n')
