import { type Completion, pickedCompletion } from '@codemirror/autocomplete'
import { type ChangeSpec, EditorSelection } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** Puts an address between the parentheses of a link, and its title between the brackets where nothing is. */
export function applyAddress(written: string, title: string) {
  return (view: EditorView, completion: Completion, from: number, to: number): void => {
    const { state } = view
    const isOpen = state.sliceDoc(to, to + 1) !== ')'
    const changes: ChangeSpec[] = [{ from, to, insert: written + (isOpen ? ')' : '') }]
    const bracket = state.sliceDoc(Math.max(0, from - 4), from)
    const isUntitled = title !== '' && /(?<!!)\[\]\(<?$/.test(bracket)
    const at = from - bracket.length + bracket.lastIndexOf('](')
    if (isUntitled) changes.unshift({ from: at, insert: linkText(title) })
    const caret = from + (isUntitled ? linkText(title).length : 0) + written.length + 1
    dispatch(view, completion, changes, caret)
  }
}

/** A link in the place of what was typed behind `[[`, and of the brackets that close it. */
export function applyWiki(written: string, title: string) {
  return (view: EditorView, completion: Completion, from: number, to: number): void => {
    const closing = /^\]{0,2}/.exec(view.state.sliceDoc(to, to + 2))?.[0].length ?? 0
    const insert = `[${linkText(title)}](${written})`
    dispatch(view, completion, [{ from, to: to + closing, insert }], from + insert.length)
  }
}

function dispatch(view: EditorView, completion: Completion, changes: ChangeSpec[], caret: number): void {
  view.dispatch({
    changes,
    selection: EditorSelection.cursor(caret),
    scrollIntoView: true,
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(completion),
  })
}

/** Brackets in a title would end the text of the link. */
function linkText(title: string): string {
  return title.replace(/[[\]\\]/g, '\\$&')
}
