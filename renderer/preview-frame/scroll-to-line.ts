/**
 * Scrolls so that the place of a source line stands at `fraction` of the frame's height.
 *
 * Between two known lines the place is interpolated, so that a long paragraph or table moves evenly.
 */
export function scrollToLine(article: Document, line: number, fraction: number): void {
  const view = article.defaultView
  if (!view) return
  const marks = linePlaces(article, view.scrollY)
  if (marks.length === 1) return
  const index = lastAtOrBefore(marks, line)
  const before = marks[index] ?? { line: -1, top: 0 }
  const after = marks[index + 1] ?? {
    line: Math.max(line, before.line) + 1,
    top: article.documentElement.scrollHeight,
  }
  const share =
    after.line === before.line ? 0 : Math.min(1, (line - before.line) / (after.line - before.line))
  const top = before.top + share * (after.top - before.top)
  view.scrollTo({ top: Math.max(0, top - fraction * view.innerHeight), behavior: 'instant' })
}

interface Mark {
  readonly line: number
  readonly top: number
}

/** Blocks carry their own line, what is inside them its distance from it. */
function linePlaces(article: Document, scrollY: number): readonly Mark[] {
  // Above the first block there are the front matter in the text and the title on the page.
  const marks: Mark[] = [{ line: -1, top: 0 }]
  for (const block of article.querySelectorAll('[data-block]')) {
    const start = Number(block.getAttribute('data-block'))
    marks.push({ line: start, top: block.getBoundingClientRect().top + scrollY })
    for (const inner of block.querySelectorAll('[data-line]')) {
      const offset = Number(inner.getAttribute('data-line'))
      if (offset > 0) marks.push({ line: start + offset, top: inner.getBoundingClientRect().top + scrollY })
    }
  }
  return marks.sort((a, b) => a.line - b.line)
}

function lastAtOrBefore(marks: readonly Mark[], line: number): number {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((marks[middle]?.line ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}
