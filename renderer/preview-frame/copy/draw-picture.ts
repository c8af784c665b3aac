/** A drawing as a picture of dots, twice as fine as it is shown. */
export interface DrawnPicture {
  readonly address: string
  /** As it is shown, in pixels. */
  readonly width: number
  readonly height: number
  /** How far it reaches below the line of the words around it. */
  readonly depth: number
}

const fineness = 2
const mostPixels = 4000
/** Letters reach a little out of their boxes. */
const marginPx = 1

/**
 * Draws an element of the article (a formula, a diagram) as PNG; null: it cannot be drawn.
 *
 * No editor takes MathML or SVG from the clipboard; all of them take pictures. `other`: the drawing that is to be seen
 * in its place, as large as it is.
 */
export async function drawPicture(
  element: Element,
  color: string,
  other: string | null = null,
): Promise<DrawnPicture | null> {
  const box = boxOf(element)
  const width = Math.ceil(box.width) + 2 * marginPx
  const height = Math.ceil(box.height) + 2 * marginPx
  if (box.width === 0 || width > mostPixels || height > mostPixels) return null
  const depth = Math.max(0, Math.round(box.bottom - baselineOf(element)) + marginPx)
  const size = element.ownerDocument.defaultView?.getComputedStyle(element).fontSize ?? '16px'
  const inner = new XMLSerializer().serializeToString(other === null ? inLine(element) : elementOf(other))
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">` +
    `<div xmlns="http://www.w3.org/1999/xhtml" style="font-size:${size};color:${color};line-height:0;margin:${marginPx}px">${inner}</div>` +
    '</foreignObject></svg>'
  try {
    const picture = new Image()
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * fineness
    canvas.height = height * fineness
    const pen = canvas.getContext('2d')
    pen?.scale(fineness, fineness)
    pen?.drawImage(picture, 0, 0)
    return { address: canvas.toDataURL('image/png'), width, height, depth }
  } catch {
    // Not every browser lets a drawing of HTML out of its canvas: the formula's source stands there then.
    return null
  }
}

/** A formula on lines of its own is as wide as they are: what is in it is the formula. */
function boxOf(element: Element): DOMRect {
  const inner = element.matches('math[display="block"]') ? element.firstElementChild : null
  return (inner ?? element).getBoundingClientRect()
}

/** The same formula, as large, but only as wide as it is. */
function inLine(element: Element): Element {
  if (!element.matches('math[display="block"]')) return element
  const copy = element.ownerDocument.implementation.createHTMLDocument('').importNode(element, true)
  copy.removeAttribute('display')
  copy.setAttribute('displaystyle', 'true')
  return copy
}

/** Where the line of the words stands that an element is among: something without a height stands on it. */
function baselineOf(element: Element): number {
  const probe = element.ownerDocument.createElement('span')
  probe.style.display = 'inline-block'
  element.before(probe)
  const { bottom } = probe.getBoundingClientRect()
  probe.remove()
  return bottom
}

/** Inert: nothing in it loads or runs. */
function elementOf(html: string): Element {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return body.firstElementChild ?? body
}
