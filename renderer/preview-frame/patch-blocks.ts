import type { BlockChange } from './block-change.ts'
import type { PreviewBlock } from './protocol.ts'
import { missingAttribute, type NodeRules, toSafeNodes } from './safe-nodes.ts'

export interface Patch {
  readonly change: BlockChange
  readonly rules: NodeRules
  /** Hears of each block that is made anew, with the one whose place it took. */
  readonly onNew: (block: Element, before: Element | undefined) => void
}

/**
 * Makes `body`, whose children are the blocks of a post, show a change of them, and touches nothing else.
 *
 * A block that did not change stays the very element it was, so its pictures are not loaded again and what is selected
 * in it stays selected; one that did keeps its pictures.
 */
export function patchBlocks(body: HTMLElement, { change, rules, onNew }: Patch): void {
  const { at, removed, blocks, shift } = change
  const gone = Array.from({ length: removed }, (_, index) => body.children[at + index]).filter(isThere)
  const next = body.children[at + removed] ?? null
  for (const [index, block] of blocks.entries()) {
    const element = makeBlock(body.ownerDocument, block, rules)
    const before = gone[index]
    if (before !== undefined) keepPictures(before, element)
    body.insertBefore(element, next)
    onNew(element, before)
  }
  for (const element of gone) element.remove()
  if (shift !== 0) moveLines(body, at + blocks.length, shift)
}

function isThere(element: Element | undefined): element is Element {
  return element !== undefined
}

function makeBlock(article: Document, block: PreviewBlock, rules: NodeRules): Element {
  const element = article.createElement('div')
  element.className = 'block'
  element.setAttribute('data-block', String(block.line))
  element.append(toSafeNodes(article, block.html, rules))
  return element
}

/** A picture that is still there is the same element: a new one would be empty until it is decoded. */
function keepPictures(before: Element, after: Element): void {
  const old = [...before.querySelectorAll('img')]
  for (const picture of after.querySelectorAll('img')) {
    const at = old.findIndex(other => isSamePicture(other, picture))
    const [kept] = at < 0 ? [] : old.splice(at, 1)
    if (kept === undefined) continue
    for (const { name, value } of picture.attributes) kept.setAttribute(name, value)
    picture.replaceWith(kept)
  }
}

function isSamePicture(one: Element, other: Element): boolean {
  const names = new Set([...one.getAttributeNames(), ...other.getAttributeNames()])
  // These say nothing of the picture itself.
  for (const name of ['alt', 'data-line', 'class', 'title', missingAttribute]) names.delete(name)
  return [...names].every(name => one.getAttribute(name) === other.getAttribute(name))
}

function moveLines(body: HTMLElement, from: number, shift: number): void {
  for (let at = from; at < body.children.length; at++) {
    const element = body.children[at]
    element?.setAttribute('data-block', String(Number(element.getAttribute('data-block')) + shift))
  }
}
