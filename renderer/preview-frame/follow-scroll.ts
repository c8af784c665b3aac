import type { Article } from './article.ts'
import type { FramePlace, FromShell } from './protocol.ts'
import { lineAtPlace, scrollToLine } from './scroll-to-line.ts'

export interface Scrolling {
  /** Brings a line to where it is to stand, and tells nobody. */
  to(place: FramePlace): void
  /** The same for an element, which is to stand at the top. */
  toElement(element: Element): void
}

/**
 * Tells which line the reader has come to by scrolling; where the app has scrolled to is not told back.
 *
 * Nor is what the browser scrolls by itself: where a picture further up has come, and made the page longer, it keeps
 * what is read in its place. The text would jump.
 */
export function followScroll(article: Article, tell: (message: FromShell) => void): Scrolling {
  const view = article.document.defaultView
  const root = article.document.documentElement
  let expected = view?.scrollY ?? 0
  let height = root.scrollHeight
  article.document.addEventListener('scroll', () => {
    if (!view) return
    const isOtherPage = root.scrollHeight !== height
    height = root.scrollHeight
    const isExpected = Math.abs(view.scrollY - expected) <= 1
    if (!isExpected) expected = view.scrollY
    if (isExpected || isOtherPage) return
    const room = height - view.innerHeight
    const fraction = room <= 0 ? 0 : view.scrollY / room
    tell({
      kind: 'scrolled',
      line: lineAtPlace(article, view.scrollY + fraction * view.innerHeight),
      fraction,
    })
  })
  const expectThis = () => {
    expected = view?.scrollY ?? 0
    height = root.scrollHeight
  }
  return {
    to(place) {
      scrollToLine(article, place)
      expectThis()
    },
    toElement(element) {
      element.scrollIntoView({ behavior: 'instant', block: 'start' })
      expectThis()
    },
  }
}
