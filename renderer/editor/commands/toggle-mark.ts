import { syntaxTree } from '@codemirror/language'
import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state'
import { inBody } from './in-body.ts'

export type Mark = '**' | '*' | '~~' | '`'

/**
 * Puts `mark` around each selection, or takes it away where the selection or caret stands in it already.
 *
 * Spaces at the edges stay outside, since a mark beside one is none. With nothing selected the caret stands between
 * the two marks, and at the end of marked text it steps out of it: so one marks while one types.
 */
export function toggleMark(mark: Mark): StateCommand {
  return inBody(({ state, dispatch }) => {
    const changes = state.changeByRange(selected => {
      const range = withoutEdges(state, selected)
      return unmark(state, range, mark) ?? addMark(range, mark)
    })
    dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input.format' }))
    return true
  })
}

interface RangeChange {
  readonly changes: ChangeSpec
  readonly range: SelectionRange
}

function withoutEdges(state: EditorState, range: SelectionRange): SelectionRange {
  const text = state.sliceDoc(range.from, range.to)
  if (text.trim() === '') return range
  const from = range.from + text.length - text.trimStart().length
  return EditorSelection.range(from, from + text.trim().length)
}

function addMark({ from, to }: SelectionRange, mark: Mark): RangeChange {
  return {
    changes: [
      { from, insert: mark },
      { from: to, insert: mark },
    ],
    range: EditorSelection.range(from + mark.length, to + mark.length),
  }
}

function unmark(state: EditorState, range: SelectionRange, mark: Mark): RangeChange | null {
  const marked = emptyMarks(state, range, mark) ?? nodeAround(state, range, mark)
  if (!marked) return null
  const size = mark.length
  const hasText = marked.to - marked.from > 2 * size
  if (range.empty && hasText && range.to === marked.to - size)
    return { changes: [], range: EditorSelection.cursor(marked.to) }
  const changes = state.changes([
    { from: marked.from, to: marked.from + size },
    { from: marked.to - size, to: marked.to },
  ])
  return { changes, range: range.map(changes) }
}

/** Two marks with nothing between them yet: the syntax has no name for those. */
function emptyMarks(
  state: EditorState,
  { from, to, empty }: SelectionRange,
  mark: Mark,
): { from: number; to: number } | null {
  if (!empty) return null
  const size = mark.length
  const isBetween = state.sliceDoc(from - size, from) === mark && state.sliceDoc(to, to + size) === mark
  // Between the middle two of `****` an emphasis would see its own marks.
  const isLonger = state.sliceDoc(from - size - 1, from - size) === mark[0]
  return isBetween && !isLonger ? { from: from - size, to: to + size } : null
}

/** The marked text that holds the range, its marks included. */
function nodeAround(
  state: EditorState,
  range: SelectionRange,
  mark: Mark,
): { from: number; to: number } | null {
  const name = nodeNames[mark]
  for (const side of [1, -1] as const) {
    let node = syntaxTree(state).resolveInner(side === 1 ? range.from : range.to, side)
    while (node.name !== name && node.parent) node = node.parent
    const isAround =
      node.name === name && node.from <= range.from && range.to <= node.to && !isBeside(range, node)
    const [size, edges] = [mark.length, state.sliceDoc(node.from, node.from + mark.length)]
    // Code may have more than one backtick; taking one would leave half.
    if (isAround && node.to - node.from > 2 * size && isMark(edges, mark))
      return { from: node.from, to: node.to }
  }
  return null
}

/** A caret at the outer edge of marked text is not in it. */
function isBeside(range: SelectionRange, node: { from: number; to: number }): boolean {
  return range.empty && (range.from === node.from || range.from === node.to)
}

/** `__bold__` is bold too. */
function isMark(text: string, mark: Mark): boolean {
  return text.replaceAll('_', '*') === mark
}

const nodeNames: Readonly<Record<Mark, string>> = {
  '**': 'StrongEmphasis',
  '*': 'Emphasis',
  '~~': 'Strikethrough',
  '`': 'InlineCode',
}
