import { EditorView } from '@codemirror/view'

/** Puts the caret at a zero-based line and shows it. */
export function goToLine(view: EditorView, line: number): void {
  const { doc } = view.state
  const target = doc.line(Math.min(doc.lines, Math.max(1, line + 1)))
  view.dispatch({
    selection: { anchor: target.from },
    effects: EditorView.scrollIntoView(target.from, { y: 'center' }),
  })
  view.focus()
}
