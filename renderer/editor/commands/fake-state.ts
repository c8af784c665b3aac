// A text with its caret in one string, for tests from state to state.
import { ensureSyntaxTree } from '@codemirror/language'
import {
  EditorSelection,
  EditorState,
  type Extension,
  type StateCommand,
  type TransactionSpec,
} from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { postLanguage } from '../post-language.ts'

/**
 * `|` is a caret; `«` and `»` hold a selection. There may be several; the last one is the main one.
 *
 * Where the text itself has such a sign, `caret` is another one.
 */
export function stateOf(marked: string, caret = '|', more: Extension = []): EditorState {
  const ranges = []
  let doc = ''
  let anchor = 0
  for (const part of marked.split(new RegExp(`([${caret}«»])`))) {
    if (part === caret) ranges.push(EditorSelection.cursor(doc.length))
    else if (part === '«') anchor = doc.length
    else if (part === '»') ranges.push(EditorSelection.range(anchor, doc.length))
    else doc += part
  }
  const state = EditorState.create({
    doc,
    selection: EditorSelection.create(ranges, ranges.length - 1),
    extensions: [EditorState.allowMultipleSelections.of(true), postLanguage, more],
  })
  // On a busy machine the time that a new state takes for reading its syntax may not be enough.
  ensureSyntaxTree(state, doc.length, 10_000)
  return state.update({}).state
}

/** The text of a state with its carets, as `stateOf` reads it. */
export function markedOf(state: EditorState, caret = '|'): string {
  let marked = ''
  let at = 0
  for (const { from, to, empty } of state.selection.ranges) {
    marked += `${state.sliceDoc(at, from)}${empty ? caret : `«${state.sliceDoc(from, to)}»`}`
    at = to
  }
  return marked + state.sliceDoc(at)
}

/** What commands look at of a view, and no more than that; `more` is for those that ask where lines stand. */
export function viewOf(start: EditorState, more: Partial<EditorView> = {}): EditorView {
  let state = start
  const view = {
    ...more,
    get state() {
      return state
    },
    dispatch(...specs: TransactionSpec[]) {
      state = state.update(...specs).state
    },
  }
  return view as unknown as EditorView
}

/** What a command makes of a text; null: it does nothing and leaves its key to others. */
export function run(command: StateCommand, marked: string, caret = '|'): string | null {
  let state = stateOf(marked, caret)
  const isDone = command({
    state,
    dispatch: transaction => {
      state = transaction.state
    },
  })
  return isDone ? markedOf(state, caret) : null
}
