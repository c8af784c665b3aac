import { actionAttribute } from '../card.ts'
import { restoreAddresses } from '../written-address.ts'

/** The post's HTML without what only the preview has: blocks, line marks, cards' buttons, sources of drawings, own addresses. */
export function plainHtml(body: Element): string {
  const copy = cleanCopy(body)
  restoreAddresses(copy)
  return copy.innerHTML.trim()
}

/** A copy of the post's blocks in which nothing is left of the preview. */
export function cleanCopy(body: Element): Element {
  const copy = body.cloneNode(true) as Element
  for (const element of copy.querySelectorAll(`[${actionAttribute}], pre[hidden], .diagram-problem`))
    element.remove()
  for (const block of copy.querySelectorAll('[data-block]')) block.replaceWith(...block.childNodes)
  for (const element of copy.querySelectorAll('[data-line], .pointed, .missing')) {
    element.removeAttribute('data-line')
    element.classList.remove('pointed', 'missing')
    if (element.className === '') element.removeAttribute('class')
  }
  return copy
}

/** The words as they are read, a line for each paragraph. */
export function textOf(body: Element): string {
  // What is measured and laid out says where lines end; formulas say themselves twice, once as their source.
  const text = 'innerText' in body ? String(body.innerText) : (body.textContent ?? '')
  return text.replace(/\n{3,}/g, '\n\n').trim()
}
