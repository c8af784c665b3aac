import type { ChangeSpec, EditorState, SelectionRange, StateCommand } from '@codemirror/state'
import { beginningChange } from './change-lines.ts'
import { inBody } from './in-body.ts'
import { type ListAround, listAround } from './list-around.ts'
import type { ListLine } from './list-lines.ts'
import { renumberList } from './renumber-list.ts'

/**
 * A command for the items of the lists that the selections are in; outside of lists it leaves its key to others.
 *
 * `edit` gets the lines of a list and the chosen items, and gives as many lines back; the numbers are put right here.
 */
export function changeItems(
  edit: (lines: readonly ListLine[], chosen: readonly number[]) => readonly ListLine[],
): StateCommand {
  return inBody(({ state, dispatch }) => {
    const lists = new Map<number, { list: ListAround; chosen: Set<number> }>()
    for (const range of state.selection.ranges) {
      const list = listAround(state, range.from)
      if (!list) return false
      const known = lists.get(list.firstLine) ?? { list, chosen: new Set() }
      for (const item of itemsIn(state, range, list)) known.chosen.add(item)
      lists.set(list.firstLine, known)
    }
    const changes = [...lists.values()].flatMap(({ list, chosen }) => {
      const edited = edit(
        list.lines,
        [...chosen].sort((a, b) => a - b),
      )
      return lineChanges(state, list, edited === list.lines ? edited : renumberList(edited))
    })
    const selection = state.selection.map(state.changes(changes), 1)
    dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input.indent' }))
    return true
  })
}

/** The items that a selection touches: the one that holds its beginning, and those that begin further on. */
export function itemsIn(
  state: EditorState,
  { from, to, empty }: SelectionRange,
  list: ListAround,
): readonly number[] {
  const first = state.doc.lineAt(from).number - list.firstLine
  const end = state.doc.lineAt(to)
  // A selection that ends at a line's start is not meant to take that line.
  const last = end.number - list.firstLine - (!empty && end.from === to ? 1 : 0)
  const holder = list.lines.findLastIndex(({ isItem }, index) => isItem && index <= first)
  return list.lines.flatMap(({ isItem }, index) =>
    isItem && (index === holder || (index > first && index <= last)) ? [index] : [],
  )
}

function lineChanges(state: EditorState, list: ListAround, edited: readonly ListLine[]): ChangeSpec[] {
  return edited.flatMap(({ text }, index) => beginningChange(state.doc.line(list.firstLine + index), text))
}
