import { actionAttribute, standsForAttribute } from '../card.ts'
import type { DayDrawings } from '../diagrams.ts'
import { missingAttribute, unmarkMissing } from '../safe-nodes.ts'
import { restoreAddresses } from '../written-address.ts'

/** The post's HTML without what only the preview has: blocks, line marks, cards, sources of drawings, own addresses. */
export function plainHtml(body: Element, diagrams: DayDrawings): string {
  const copy = cleanCopy(body)
  replaceDiagrams(copy, diagrams)
  restoreAddresses(copy)
  return copy.innerHTML.trim()
}

/** A copy of the post's blocks in which nothing is left of the preview. It is inert: no picture in it loads again. */
export function cleanCopy(body: Element): Element {
  const inert = body.ownerDocument.implementation.createHTMLDocument('')
  const copy = inert.importNode(body, true)
  for (const card of copy.querySelectorAll(`[${standsForAttribute}]`)) {
    card.outerHTML = card.getAttribute(standsForAttribute) ?? ''
  }
  for (const element of copy.querySelectorAll(`[${actionAttribute}], pre[hidden], .diagram-problem`))
    element.remove()
  for (const block of copy.querySelectorAll('[data-block]')) block.replaceWith(...block.childNodes)
  for (const picture of copy.querySelectorAll(`[${missingAttribute}]`)) unmarkMissing(picture)
  for (const element of copy.querySelectorAll('[data-line], .pointed')) {
    element.removeAttribute('data-line')
    element.classList.remove('pointed')
    if (element.className === '') element.removeAttribute('class')
  }
  return copy
}

export function replaceDiagrams(copy: Element, diagrams: DayDrawings): void {
  for (const [at, diagram] of [...copy.querySelectorAll('figure.diagram svg')].entries()) {
    const other = diagrams[at] ?? null
    if (other !== null) diagram.outerHTML = other
  }
}

/** The words as they are read, a line for each paragraph. */
export function textOf(body: Element): string {
  // What is measured and laid out says where lines end; formulas say themselves twice, once as their source.
  const text = 'innerText' in body ? String(body.innerText) : (body.textContent ?? '')
  return text.replace(/\n{3,}/g, '\n\n').trim()
}
