import type { Article } from './article.ts'

const markMs = 1200
let marked: Element | null = null

/** Marks what comes from a line, for a moment: the innermost element whose line is known, else its block. */
export function markLine(article: Article, line: number): void {
  marked?.classList.remove('pointed')
  const block = [...article.body.children].findLast(
    element => Number(element.getAttribute('data-block')) <= line,
  )
  if (!block) return
  const offset = line - Number(block.getAttribute('data-block'))
  const inner = [...block.querySelectorAll('[data-line]')].findLast(
    element => Number(element.getAttribute('data-line')) <= offset,
  )
  const found = inner ?? block.firstElementChild ?? block
  found.classList.add('pointed')
  marked = found
  setTimeout(() => found.classList.remove('pointed'), markMs)
}
