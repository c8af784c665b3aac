import type { EditorView } from '@codemirror/view'
import type { PreviewFrame } from './preview-frame.ts'
import { caretPlace, heightOfLine, scrolledPlace } from './source-lines.ts'

/** At the end is the end, whatever is written below the last line. */
const atEnd = 0.995
const scrolling = {}
const moving = {}

/** Who led last: the caret, the text that was scrolled, or the preview that was. The others follow, and lead nobody. */
type Leader = 'caret' | 'text' | 'preview'

export interface ScrollLink {
  /** The caret moved, or something was typed. */
  caretMoved(): void
  /** The preview has something else to show: it is put where the leader is. */
  follow(): void
  /** The reader scrolled the preview to this line. */
  previewScrolled(line: number, fraction: number): void
  destroy(): void
}

/**
 * Scrolls text and preview together, both ways, by the lines of the text.
 *
 * What one's hand is on leads; without that, the scrolling of the one that follows would be answered by the other.
 */
export function linkScrolling(view: EditorView, frame: PreviewFrame, isTogether: () => boolean): ScrollLink {
  let leader: Leader = 'caret'
  const { scrollDOM } = view
  const follow = () => {
    if (!isTogether() || leader === 'preview') return
    if (leader === 'text') frame.tell({ kind: 'scroll', ...scrolledPlace(view) })
    else frame.tell({ kind: 'scroll', ...caretPlace(view), isAtTop: scrollDOM.scrollTop < 1 })
  }
  const takeHold = () => {
    leader = 'text'
  }
  const holds = ['wheel', 'touchmove', 'pointerdown'] as const
  for (const hold of holds) scrollDOM.addEventListener(hold, takeHold, { passive: true })
  scrollDOM.addEventListener('scroll', follow, { passive: true })
  return {
    caretMoved() {
      leader = 'caret'
      // Where it is now is known when the page is laid out: asked at once, that would be done before the letter is drawn.
      view.requestMeasure({ key: moving, read: follow })
    },
    follow,
    previewScrolled(line, fraction) {
      if (!isTogether()) return
      leader = 'preview'
      const scroll = () => {
        scrollDOM.scrollTop =
          fraction > atEnd
            ? scrollDOM.scrollHeight
            : heightOfLine(view, line) - fraction * scrollDOM.clientHeight
      }
      scroll()
      // Lines that were never seen have a height that is guessed; now they are seen.
      view.requestMeasure({
        key: scrolling,
        read: () => undefined,
        write: () => leader === 'preview' && scroll(),
      })
    },
    destroy() {
      for (const hold of holds) scrollDOM.removeEventListener(hold, takeHold)
      scrollDOM.removeEventListener('scroll', follow)
    },
  }
}
