import type { EditorView } from '@codemirror/view'

/**
 * Which zero-based line of the text the writer looks at, and how far down the editor it stands (0 top, 1 bottom).
 *
 * The caret's line while it can be seen; else, when one has scrolled away from it, the line in the upper middle.
 */
export function lookedAt(view: EditorView): { readonly line: number; readonly fraction: number } {
  const { scrollDOM, state } = view
  const height = scrollDOM.clientHeight
  // In a narrow window the preview stands where the editor was.
  if (height === 0) return { line: state.doc.lineAt(state.selection.main.head).number - 1, fraction: 0.3 }
  const top = scrollDOM.scrollTop
  const caret = view.lineBlockAt(state.selection.main.head)
  const caretTop = caret.top + view.documentPadding.top - top
  if (caretTop >= 0 && caretTop <= height) {
    return { line: state.doc.lineAt(state.selection.main.head).number - 1, fraction: caretTop / height }
  }
  const fraction = 0.3
  const block = view.lineBlockAtHeight(top + fraction * height - view.documentPadding.top)
  const within =
    block.height === 0 ? 0 : (top + fraction * height - view.documentPadding.top - block.top) / block.height
  return { line: state.doc.lineAt(block.from).number - 1 + Math.min(1, Math.max(0, within)), fraction }
}
