import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state'
import { itemsIn } from './change-items.ts'
import { inBody } from './in-body.ts'
import { type ListAround, listAround } from './list-around.ts'
import { endOfItem, type ListLine, placeItem, readMarker, siblingOf } from './list-lines.ts'
import { renumberList } from './renumber-list.ts'

/**
 * Moves an item of a list, with all that is below it, before or behind the one beside it; the numbers stay in order.
 *
 * Outside of lists, and where several items are chosen, the key is left to the moving of lines.
 */
export function moveItem(step: 1 | -1): StateCommand {
  return inBody(({ state, dispatch }) => {
    const { main, ranges } = state.selection
    const list = ranges.length === 1 ? listAround(state, main.from) : null
    const chosen = list ? itemsIn(state, main, list) : []
    const [item] = chosen
    if (!list || item === undefined || chosen.length > 1) return false
    const other = siblingOf(list.lines, item, step)
    if (other === null) return true
    const { lines, at } = swapItems(list.lines, Math.min(item, other), Math.max(item, other), step)
    dispatch(state.update(asTransaction(state, list, lines, at - item)))
    return true
  })
}

/** Two items beside each other change places, and their markers stay where they are. `at`: where the moved one is. */
function swapItems(
  lines: readonly ListLine[],
  first: number,
  second: number,
  step: 1 | -1,
): { readonly lines: readonly ListLine[]; readonly at: number } {
  const [firstEnd, secondEnd] = [endOfItem(lines, first), endOfItem(lines, second)]
  const upper = withMarkerOf(lines.slice(second, secondEnd), lines[first])
  const gap = lines.slice(firstEnd, second)
  const lower = withMarkerOf(lines.slice(first, firstEnd), lines[second])
  const swapped = [...lines.slice(0, first), ...upper, ...gap, ...lower, ...lines.slice(secondEnd)]
  const at = step === -1 ? first : first + upper.length + gap.length
  return { lines: renumberList(swapped), at }
}

function withMarkerOf(block: readonly ListLine[], other: ListLine | undefined): readonly ListLine[] {
  const marker = readMarker(other?.text ?? '')?.text
  return marker === undefined ? block : placeItem(block, 0, { by: 0, marker })
}

/** The lines that are others now, as one change, with the selection in the text that it was in. */
function asTransaction(state: EditorState, list: ListAround, lines: readonly ListLine[], down: number) {
  const first = lines.findIndex(({ text }, index) => text !== list.lines[index]?.text)
  const last = lines.findLastIndex(({ text }, index) => text !== list.lines[index]?.text)
  if (first === -1) return {}
  const { from } = state.doc.line(list.firstLine + first)
  const { to } = state.doc.line(list.firstLine + last)
  const insert = lines
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(state.lineBreak)
  const changes = state.changes({ from, to, insert })
  const doc = changes.apply(state.doc)
  const moved = (place: number) => {
    const line = state.doc.lineAt(place)
    const target = doc.line(line.number + down)
    // From the end of the line, since only beginnings differ.
    return Math.max(target.from, target.to - (line.to - place))
  }
  const { anchor, head } = state.selection.main
  const selection = EditorSelection.single(moved(anchor), moved(head))
  return { changes, selection, scrollIntoView: true, userEvent: 'move.line' }
}
