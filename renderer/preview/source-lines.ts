import type { EditorView } from '@codemirror/view'

/** A zero-based line of the text, with the share of it that lies above, and how far down it stands (0 top, 1 bottom). */
export interface LinePlace {
  readonly line: number
  readonly fraction: number
}

/** Where the caret is; while it is out of sight, where the text is scrolled to. */
export function caretPlace(view: EditorView): LinePlace {
  const { scrollDOM, state } = view
  const height = scrollDOM.clientHeight
  const line = state.doc.lineAt(state.selection.main.head).number - 1
  // In a narrow window the preview stands where the editor was.
  if (height === 0) return { line, fraction: 0.3 }
  const caret = view.lineBlockAt(state.selection.main.head)
  const top = caret.top + view.documentPadding.top - scrollDOM.scrollTop
  return top >= 0 && top <= height ? { line, fraction: top / height } : scrolledPlace(view)
}

/**
 * Where the text is scrolled to: the line as far down the view as the view is in the text.
 *
 * So the beginning stands at the top and the end at the bottom, in both, however long each of them is.
 */
export function scrolledPlace(view: EditorView): LinePlace {
  const { scrollDOM, state } = view
  const height = scrollDOM.clientHeight
  const room = scrollDOM.scrollHeight - height
  const fraction = room <= 0 ? 0 : scrollDOM.scrollTop / room
  const place = scrollDOM.scrollTop + fraction * height - view.documentPadding.top
  const block = view.lineBlockAtHeight(place)
  const within = block.height === 0 ? 0 : Math.min(1, Math.max(0, (place - block.top) / block.height))
  return { line: state.doc.lineAt(block.from).number - 1 + within, fraction }
}

/** How far down the text a line stands, in pixels from its top. */
export function heightOfLine(view: EditorView, line: number): number {
  const { doc } = view.state
  const number = Math.min(doc.lines, Math.max(1, Math.floor(line) + 1))
  const block = view.lineBlockAt(doc.line(number).from)
  return block.top + (line - Math.floor(line)) * block.height + view.documentPadding.top
}
