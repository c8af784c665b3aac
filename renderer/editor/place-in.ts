import { EditorView } from '@codemirror/view'

/** The caret, and the first position that is seen. */
export interface EditorPlace {
  readonly anchor: number
  readonly head: number
  readonly top: number
}

/** Where the editor is; to be asked between keys, since it may lay out the page. */
export function placeIn(view: EditorView): EditorPlace {
  const { anchor, head } = view.state.selection.main
  const seen = view.scrollDOM.getBoundingClientRect()
  const text = view.contentDOM.getBoundingClientRect()
  if (seen.height === 0 || view.scrollDOM.scrollTop === 0) return { anchor, head, top: 0 }
  const left = text.left + Number.parseFloat(getComputedStyle(view.contentDOM).paddingLeft) + 1
  // A little below the edge: of a line that is almost out of sight the next one is meant.
  return { anchor, head, top: view.posAtCoords({ x: left, y: seen.top + 12 }, false) }
}

/** The place in a text that may have become another one meanwhile. */
export function clampPlace({ anchor, head, top }: EditorPlace, length: number): EditorPlace {
  const clamp = (position: number) => Math.min(position, length)
  return { anchor: clamp(anchor), head: clamp(head), top: clamp(top) }
}

/** How often the page is asked again whether the editor has its size: it may be shown for the first time just now. */
const mostFrames = 120

/** Scrolls to where it was, as soon as the editor is seen. `isWanted`: nothing else is shown meanwhile. */
export function scrollToTop(view: EditorView, top: number, isWanted: () => boolean): void {
  // That is where it is by itself, with the space above the text.
  if (top === 0) return
  const effects = EditorView.scrollIntoView(top, { y: 'start', yMargin: 0 })
  onceSeen(view, isWanted, () => view.dispatch({ effects }))
}

/** Brings what is selected into the middle, as soon as the editor is seen. */
export function scrollToCaret(view: EditorView, isWanted: () => boolean): void {
  const effects = () => EditorView.scrollIntoView(view.state.selection.main, { y: 'center' })
  onceSeen(view, isWanted, () => view.dispatch({ effects: effects() }))
}

function onceSeen(view: EditorView, isWanted: () => boolean, scroll: () => void): void {
  let frames = 0
  const look = () => {
    if (!isWanted() || ++frames > mostFrames) return
    if (view.scrollDOM.clientHeight === 0) requestAnimationFrame(look)
    else scroll()
  }
  requestAnimationFrame(look)
}
