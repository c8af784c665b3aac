import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import { cellsOf } from './table-text.ts'

/** The table that the caret is in, and where in it: the line of the rules counts as a row. */
export interface TableAround {
  readonly firstLine: number
  readonly lines: readonly string[]
  readonly row: number
  readonly column: number
}

/** Null: the caret is in no table, or there are several carets. A table in a quotation is left alone. */
export function tableAround(state: EditorState): TableAround | null {
  const { main, ranges } = state.selection
  if (ranges.length > 1) return null
  const caret = state.doc.lineAt(main.head)
  const start = caret.from + (/\S/.exec(caret.text)?.index ?? 0)
  let node = syntaxTree(state).resolveInner(start, 1)
  while (node.name !== 'Table' && node.parent) node = node.parent
  if (node.name !== 'Table') return null
  const firstLine = state.doc.lineAt(node.from).number
  const lastLine = state.doc.lineAt(node.to).number
  const lines = Array.from(
    { length: lastLine - firstLine + 1 },
    (_, index) => state.doc.line(firstLine + index).text,
  )
  // The quotation mark would become a part of the first cell.
  if (lines.some(line => /^\s*>/.test(line))) return null
  const at = main.head - caret.from
  const column = cellsOf(caret.text).findLastIndex(({ from }) => from <= at)
  return { firstLine, lines, row: caret.number - firstLine, column: Math.max(0, column) }
}
