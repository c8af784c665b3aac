import type { EditorView } from '@codemirror/view'

/**
 * Ctrl-click, ⌘-click on a Mac, in the text: the caret goes there, and `act` is told. The result takes it away.
 *
 * Alt-click is what adds a caret (renderer/editor/extensions.ts).
 */
export function onModClick(view: EditorView, isOn: () => boolean, act: () => void): () => void {
  const isMac = /Mac/.test(navigator.platform)
  const click = (event: MouseEvent) => {
    const isMod = isMac ? event.metaKey : event.ctrlKey
    if (!isMod || event.altKey || event.shiftKey || event.button !== 0 || !isOn()) return
    if (!view.state.selection.main.empty) return
    act()
  }
  view.contentDOM.addEventListener('click', click)
  return () => view.contentDOM.removeEventListener('click', click)
}
