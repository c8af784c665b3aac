/** Elements that only some editors know; each is a box with the look that it has by then. */
const unknown =
  'figure, figcaption, dl, dt, dd, details, summary, article, aside, header, footer, main, nav, section, div'

const blocks =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, pre, table, blockquote, hr, div, section, figure, figcaption, dl, dt, dd, details, summary, article, aside, header, footer, main, nav'

/** Makes every box of a copy of the element that a place has for it. */
export function intoPlainBoxes(copy: Element, box: 'div' | 'section' | 'p'): void {
  // From the inside out: what a box holds says what it can be.
  for (const old of [...copy.querySelectorAll(unknown)].reverse()) {
    if (old.querySelector(blocks) !== null && box === 'p') {
      old.replaceWith(...old.childNodes)
      continue
    }
    rename(old, box)
  }
}

function rename(old: Element, name: string): void {
  if (old.localName === name) return
  const made = old.ownerDocument.createElement(name)
  for (const attribute of old.getAttributeNames())
    made.setAttribute(attribute, old.getAttribute(attribute) ?? '')
  made.append(...old.childNodes)
  old.replaceWith(made)
}

/** Puts what stands in a copy by itself (words, a picture, what was a film) into a paragraph. */
export function wrapWords(copy: Element): void {
  let paragraph: Element | null = null
  for (const node of [...copy.childNodes]) {
    // Only elements have the number 1.
    const isElement = node.nodeType === 1
    const isBlock = isElement && (node as Element).matches(blocks)
    if (isBlock || (paragraph === null && !isElement && node.textContent?.trim() === '')) {
      paragraph = null
      continue
    }
    if (paragraph === null) {
      paragraph = copy.ownerDocument.createElement('p')
      node.before(paragraph)
    }
    paragraph.append(node)
  }
}
