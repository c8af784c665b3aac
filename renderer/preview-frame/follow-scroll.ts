import type { Article } from './article.ts'
import type { FramePlace, FromShell } from './protocol.ts'
import { lineAtPlace, scrollToLine } from './scroll-to-line.ts'

const touches = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const
/** A few frames. */
const atOnceMs = 100

export interface Scrolling {
  /** Brings a line to where it is to stand, and tells nobody. */
  to(place: FramePlace): void
}

/**
 * Tells which line the reader has come to by scrolling; where the app has scrolled to is not told back.
 *
 * Nor is what the browser scrolls by itself: where a picture further up has come, and made the page longer, it keeps
 * what is read in its place. The text would jump. What follows the reader's hand at once is the reader's all the same:
 * else the page would be put back under the hand.
 */
export function followScroll(article: Article, tell: (message: FromShell) => void): Scrolling {
  const view = article.document.defaultView
  const root = article.document.documentElement
  let expected = view?.scrollY ?? 0
  let height = root.scrollHeight
  let touchedMs = Number.NEGATIVE_INFINITY
  const touched = (event: Event) => {
    touchedMs = event.timeStamp
  }
  for (const touch of touches) article.document.addEventListener(touch, touched, { passive: true })
  article.document.addEventListener('scroll', event => {
    if (!view) return
    const isByHand = event.timeStamp - touchedMs < atOnceMs
    const isOtherPage = root.scrollHeight !== height
    height = root.scrollHeight
    const isExpected = Math.abs(view.scrollY - expected) <= 1
    if (!isExpected) expected = view.scrollY
    if (isExpected || (isOtherPage && !isByHand)) return
    const room = height - view.innerHeight
    const fraction = room <= 0 ? 0 : view.scrollY / room
    tell({
      kind: 'scrolled',
      line: lineAtPlace(article, view.scrollY + fraction * view.innerHeight),
      fraction,
    })
  })
  return {
    to(place) {
      scrollToLine(article, place)
      expected = view?.scrollY ?? 0
      height = root.scrollHeight
    },
  }
}
