import type { PreviewBlock, PreviewWords } from './protocol.ts'
import { toSafeNodes } from './safe-nodes.ts'

const shownHtml = new WeakMap<Element, string>()

/**
 * Makes `body` show `blocks` and touches only what changed.
 *
 * A block whose HTML is the same stays the very element it was, so its pictures are not loaded again and what is
 * selected in it stays selected. Blocks are matched from the front and from the back; what is between is made anew, and
 * `onNew` hears of each, with the one whose place it took.
 */
export function patchBlocks(
  body: HTMLElement,
  blocks: readonly PreviewBlock[],
  words: PreviewWords,
  onNew: (block: Element, before: Element | undefined) => void,
): void {
  const old = [...body.children]
  let front = 0
  while (front < old.length && front < blocks.length && isSame(old[front], blocks[front])) front++
  let back = 0
  while (
    back < old.length - front &&
    back < blocks.length - front &&
    isSame(old[old.length - 1 - back], blocks[blocks.length - 1 - back])
  ) {
    back++
  }

  const gone = old.slice(front, old.length - back)
  for (const element of gone) element.remove()
  const next = old[old.length - back] ?? null
  const fresh = blocks
    .slice(front, blocks.length - back)
    .map(block => makeBlock(body.ownerDocument, block, words))
  for (const [at, element] of fresh.entries()) {
    body.insertBefore(element, next)
    onNew(element, gone[at])
  }

  for (const [index, block] of blocks.entries()) {
    const element = body.children[index]
    if (element) setLine(element, block.line)
  }
}

function isSame(element: Element | undefined, block: PreviewBlock | undefined): boolean {
  return element !== undefined && block !== undefined && shownHtml.get(element) === block.html
}

function makeBlock(article: Document, block: PreviewBlock, words: PreviewWords): Element {
  const element = article.createElement('div')
  element.className = 'block'
  element.append(toSafeNodes(article, block.html, words))
  shownHtml.set(element, block.html)
  return element
}

function setLine(element: Element, line: number): void {
  const value = String(line)
  if (element.getAttribute('data-block') !== value) element.setAttribute('data-block', value)
}
