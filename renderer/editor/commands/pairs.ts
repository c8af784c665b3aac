// What is typed in pairs: brackets and quotes, the full-width ones too, and marks around what is selected.
import { closeBrackets } from '@codemirror/autocomplete'
import { EditorSelection, EditorState, type Extension, Prec, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { bodyFrom } from './in-body.ts'

/** Code has its language's own pairs, if it has some. CodeMirror does nothing of it while an input method composes, and neither do we. */
export const smartPairs: Extension = [
  closeBrackets(),
  Prec.low(EditorState.languageData.of(() => [pairs])),
  EditorView.inputHandler.of((view, from, to, text) => {
    const { main } = view.state.selection
    if (view.compositionStarted || from !== main.from || to !== main.to) return false
    const wrapped = wrapSelection(view.state, text)
    if (wrapped) view.dispatch(wrapped)
    return wrapped !== null
  }),
]

const pairs = {
  closeBrackets: {
    brackets: ['(', '[', '{', "'", '"', '（', '「', '『', '《', '【', '“'],
    // A pair begins before these too, since no word is cut by it.
    before: ')]}:;>）」』》】”，。、：；！？…',
  },
}

/** Puts a mark that was typed around each selection; null: it is no such mark, or something is not selected. */
export function wrapSelection(state: EditorState, mark: string): TransactionSpec | null {
  const { ranges } = state.selection
  if (!/^[*_`~]$/.test(mark) || state.readOnly || ranges.some(({ empty }) => empty)) return null
  if (ranges.some(({ from }) => from < bodyFrom(state))) return null
  const changes = state.changeByRange(({ from, to, anchor, head }) => ({
    changes: [
      { from, insert: mark },
      { from: to, insert: mark },
    ],
    range: EditorSelection.range(anchor + 1, head + 1),
  }))
  return { ...changes, scrollIntoView: true, userEvent: 'input.type' }
}
