import { EditorSelection, type StateCommand } from '@codemirror/state'
import { inBody } from './in-body.ts'

/** Makes a link of each selection, the caret where the address goes. */
export const insertLink: StateCommand = inBody(({ state, dispatch }) => {
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
})
