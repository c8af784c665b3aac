import type { Article } from './article.ts'
import type { FromShell } from './protocol.ts'
import { lineAtPlace, scrollToLine } from './scroll-to-line.ts'

export interface Scrolling {
  /** Brings a line to `fraction` of the height, and tells nobody. */
  to(line: number, fraction: number): void
}

/** Tells which line the reader has come to by scrolling; where the app has scrolled to is not told back. */
export function followScroll(article: Article, tell: (message: FromShell) => void): Scrolling {
  const view = article.document.defaultView
  let expected = view?.scrollY ?? 0
  article.document.addEventListener('scroll', () => {
    if (!view || Math.abs(view.scrollY - expected) <= 1) return
    expected = view.scrollY
    const room = article.document.documentElement.scrollHeight - view.innerHeight
    const fraction = room <= 0 ? 0 : view.scrollY / room
    tell({
      kind: 'scrolled',
      line: lineAtPlace(article, view.scrollY + fraction * view.innerHeight),
      fraction,
    })
  })
  return {
    to(line, fraction) {
      scrollToLine(article, line, fraction)
      expected = view?.scrollY ?? 0
    },
  }
}
