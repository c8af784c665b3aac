import type { Article } from './article.ts'
import type { FramePlace } from './protocol.ts'

/**
 * Scrolls so that the place of a source line stands at `fraction` of the frame's height.
 *
 * Between two known lines the place is interpolated, so that a long paragraph or table moves evenly.
 */
export function scrollToLine(article: Article, { line, fraction, isAtTop }: FramePlace): void {
  const view = article.document.defaultView
  if (!view || article.body.children.length === 0) return
  const place = placeOfLine(article, line)
  const isSeenBelowHead = isAtTop === true && place < view.innerHeight * lowest
  const top = isSeenBelowHead ? 0 : Math.max(0, place - fraction * view.innerHeight)
  view.scrollTo({ top, behavior: 'instant' })
}

/** How far down a page's first screen a line may stand and still be read well. */
const lowest = 0.8

interface Mark {
  readonly line: number
  readonly top: number
}

/** How far down the article a line stands, in pixels from its top. */
function placeOfLine(article: Article, line: number): number {
  const [before, after] = marksAround(
    marksNear(article, blockAtLine(article, line)),
    mark => mark.line <= line,
  )
  const share =
    after.line === before.line ? 0 : Math.min(1, (line - before.line) / (after.line - before.line))
  return before.top + share * (after.top - before.top)
}

/** The line that stands so far down. */
export function lineAtPlace(article: Article, top: number): number {
  const [before, after] = marksAround(marksNear(article, blockAtPlace(article, top)), mark => mark.top <= top)
  const share = after.top === before.top ? 0 : Math.min(1, (top - before.top) / (after.top - before.top))
  return before.line + share * (after.line - before.line)
}

/** Of two marks one after the other the first fits, and the second does not. */
function marksAround(marks: readonly Mark[], fits: (mark: Mark) => boolean): readonly [Mark, Mark] {
  const at = Math.max(0, marks.findLastIndex(fits))
  const before = marks[at] ?? { line: -1, top: 0 }
  return [before, marks[at + 1] ?? before]
}

/** The lines of a block, of what is inside it, and of the block behind it: those of all would take too long. */
function marksNear({ document, body }: Article, at: number): readonly Mark[] {
  const scrollY = document.defaultView?.scrollY ?? 0
  const topOf = (element: Element) => element.getBoundingClientRect().top + scrollY
  const block = body.children[at]
  const next = body.children[at + 1]
  // Above the first block there are the front matter in the text and the title on the page.
  const marks: Mark[] = at <= 0 ? [{ line: -1, top: 0 }] : []
  if (block) {
    const start = lineOf(block)
    marks.push({ line: start, top: topOf(block) })
    for (const inner of block.querySelectorAll('[data-line]')) {
      const offset = Number(inner.getAttribute('data-line'))
      if (offset > 0) marks.push({ line: start + offset, top: topOf(inner) })
    }
  }
  const last = marks.at(-1)?.line ?? 0
  marks.push(
    next
      ? { line: lineOf(next), top: topOf(next) }
      : { line: last + 1, top: document.documentElement.scrollHeight },
  )
  return marks.sort((a, b) => a.line - b.line)
}

function blockAtLine({ body }: Article, line: number): number {
  const count = body.children.length
  // Notes stand at the end of the page, and further up in the text.
  const hasNotesLast = count > 1 && lineOf(body.children[count - 1]) < lineOf(body.children[count - 2])
  return lastThat(hasNotesLast ? count - 1 : count, at => lineOf(body.children[at]) <= line)
}

function blockAtPlace({ document, body }: Article, top: number): number {
  const scrollY = document.defaultView?.scrollY ?? 0
  return lastThat(body.children.length, at => {
    const found = body.children[at]?.getBoundingClientRect().top ?? 0
    return found + scrollY <= top
  })
}

/** The last of `count` for which it holds, where it holds for all before; 0 where it holds for none. */
function lastThat(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function lineOf(block: Element | undefined): number {
  return Number(block?.getAttribute('data-block') ?? 0)
}
