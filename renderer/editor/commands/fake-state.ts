// A text with its caret in one string, for tests from state to state.
import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state'
import { postLanguage } from '../post-language.ts'

/** `|` is a caret; `«` and `»` hold a selection. There may be several; the last one is the main one. */
export function stateOf(marked: string): EditorState {
  const ranges = []
  let doc = ''
  let anchor = 0
  for (const part of marked.split(/([|«»])/)) {
    if (part === '|') ranges.push(EditorSelection.cursor(doc.length))
    else if (part === '«') anchor = doc.length
    else if (part === '»') ranges.push(EditorSelection.range(anchor, doc.length))
    else doc += part
  }
  return EditorState.create({
    doc,
    selection: EditorSelection.create(ranges, ranges.length - 1),
    extensions: [EditorState.allowMultipleSelections.of(true), postLanguage],
  })
}

/** The text of a state with its carets, as `stateOf` reads it. */
export function markedOf(state: EditorState): string {
  let marked = ''
  let at = 0
  for (const { from, to, empty } of state.selection.ranges) {
    marked += `${state.sliceDoc(at, from)}${empty ? '|' : `«${state.sliceDoc(from, to)}»`}`
    at = to
  }
  return marked + state.sliceDoc(at)
}

/** What a command makes of a text; null: it does nothing and leaves its key to others. */
export function run(command: StateCommand, marked: string): string | null {
  let state = stateOf(marked)
  const isDone = command({
    state,
    dispatch: transaction => {
      state = transaction.state
    },
  })
  return isDone ? markedOf(state) : null
}
