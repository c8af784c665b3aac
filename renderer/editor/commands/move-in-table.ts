// Tab, Shift+Tab and Enter in a table. Going through it changes nothing; past its end a row is added.
import { EditorSelection, type EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state'
import { inBody } from './in-body.ts'
import { type TableAround, tableAround } from './table-around.ts'
import { cellsOf } from './table-text.ts'
import { textColumns } from './text-columns.ts'

export const nextCell: StateCommand = inTable((state, table) => {
  const { row, column } = table
  if (column + 1 < cellCount(table, row)) return selectCell(state, table, row, column + 1)
  return row === lastRow(table) ? addRow(state, table, row, 0) : selectCell(state, table, stepped(row, 1), 0)
})

export const previousCell: StateCommand = inTable((state, table) => {
  const { row, column } = table
  if (column > 0) return selectCell(state, table, row, column - 1)
  if (row === 0) return {}
  const above = stepped(row, -1)
  return selectCell(state, table, above, cellCount(table, above) - 1)
})

/**
 * Goes to the cell below. In the last row it adds one, and out of an empty last row it leaves the table.
 *
 * At the end of a line it is not meant: there one writes a table by hand, with a pipe next.
 */
export const cellBelow: StateCommand = target => !isAtLineEnd(target.state) && goBelow(target)

const goBelow = inTable((state, table) => {
  const { row, column } = table
  if (row !== lastRow(table)) return selectCell(state, table, stepped(row, 1), column)
  return row > 1 && isEmptyRow(table, row) ? leaveTable(state, table) : addRow(state, table, row, column)
})

/** Adds an empty row below the caret's; below the head that is below the rules. */
export const insertRow: StateCommand = inTable((state, table) =>
  addRow(state, table, Math.max(1, table.row), table.column),
)

/** A command for the table that the caret is in; elsewhere it leaves its key to others. */
export function inTable(edit: (state: EditorState, table: TableAround) => TransactionSpec): StateCommand {
  return inBody(({ state, dispatch }) => {
    const table = tableAround(state)
    if (!table) return false
    dispatch(state.update({ scrollIntoView: true, ...edit(state, table) }))
    return true
  })
}

function isAtLineEnd({ doc, selection }: EditorState): boolean {
  return doc.lineAt(selection.main.head).to === selection.main.head
}

function lastRow({ lines }: TableAround): number {
  return lines.length - 1
}

function cellCount({ lines }: TableAround, row: number): number {
  return cellsOf(lines[row] ?? '').length
}

function isEmptyRow({ lines }: TableAround, row: number): boolean {
  return cellsOf(lines[row] ?? '').every(({ from, to }) => from === to)
}

/** The line of the rules has nothing to write in. */
function stepped(row: number, step: 1 | -1): number {
  return row + step === 1 ? row + 2 * step : row + step
}

function selectCell(state: EditorState, table: TableAround, row: number, column: number): TransactionSpec {
  // Below the rules there may be no row yet.
  if (row >= table.lines.length) return addRow(state, table, table.lines.length - 1, column)
  const line = state.doc.line(table.firstLine + row)
  const cells = cellsOf(line.text)
  const cell = cells[Math.min(column, cells.length - 1)] ?? { from: 0, to: 0 }
  return {
    selection: EditorSelection.single(line.from + cell.from, line.from + cell.to),
    userEvent: 'select',
  }
}

/** An empty row as wide as the one above it, with the caret in one of its cells. */
function addRow(state: EditorState, table: TableAround, row: number, column: number): TransactionSpec {
  const model = table.lines[0] ?? ''
  const indent = /^[ \t]*/.exec(model)?.[0] ?? ''
  const cells = cellsOf(table.lines[1] ?? model).map(({ from, to }) =>
    ' '.repeat(textColumns((table.lines[1] ?? '').slice(from, to)) + 2),
  )
  const text = `${indent}|${cells.join('|')}|`
  const { to } = state.doc.line(table.firstLine + row)
  const caret = to + 1 + (cellsOf(text)[column]?.from ?? indent.length + 2)
  return { changes: { from: to, insert: `\n${text}` }, selection: { anchor: caret }, userEvent: 'input' }
}

/** With an empty line between, without which what is typed next would be a row. */
function leaveTable(state: EditorState, table: TableAround): TransactionSpec {
  const line = state.doc.line(table.firstLine + table.row)
  return {
    changes: { from: line.from, to: line.to, insert: '\n' },
    selection: { anchor: line.from + 1 },
    userEvent: 'input',
  }
}
