import { EditorSelection, type StateCommand } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'

/**
 * Puts `mark` around each selection, or takes it away where it is there already.
 *
 * With nothing selected the caret stands between the two marks.
 */
export function toggleMark(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const size = mark.length
    const changes = state.changeByRange(range => {
      const isInside =
        state.sliceDoc(range.from - size, range.from) === mark &&
        state.sliceDoc(range.to, range.to + size) === mark
      if (isInside) {
        return {
          changes: [
            { from: range.from - size, to: range.from },
            { from: range.to, to: range.to + size },
          ],
          range: EditorSelection.range(range.anchor - size, range.head - size),
        }
      }
      return {
        changes: [
          { from: range.from, insert: mark },
          { from: range.to, insert: mark },
        ],
        range: EditorSelection.range(range.anchor + size, range.head + size),
      }
    })
    dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input.format' }))
    return true
  }
}

/** Makes a link of each selection, the caret where the address goes. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const changes = state.changeByRange(range => {
    const text = state.sliceDoc(range.from, range.to)
    const caret = range.from + (text === '' ? 1 : text.length + 3)
    return {
      changes: { from: range.from, to: range.to, insert: `[${text}]()` },
      range: EditorSelection.cursor(caret),
    }
  })
  dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input.format' }))
  return true
}

export const formattingKeymap: readonly KeyBinding[] = [
  { key: 'Mod-b', run: toggleMark('**') },
  { key: 'Mod-i', run: toggleMark('*') },
  { key: 'Mod-e', run: toggleMark('`') },
  { key: 'Mod-Shift-k', run: insertLink },
]
