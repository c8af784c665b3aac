/** A drawing as a picture of dots, twice as fine as it is shown. */
export interface DrawnPicture {
  readonly address: string
  /** As it is shown, in pixels. */
  readonly width: number
  readonly height: number
}

const fineness = 2
const mostPixels = 4000

/**
 * Draws an element of the article (a formula, a diagram) as PNG; null: it cannot be drawn.
 *
 * No editor takes MathML or SVG from the clipboard; all of them take pictures.
 */
export async function drawPicture(element: Element, color: string): Promise<DrawnPicture | null> {
  const box = element.getBoundingClientRect()
  const width = Math.ceil(box.width) + 2
  const height = Math.ceil(box.height) + 2
  if (box.width === 0 || width > mostPixels || height > mostPixels) return null
  const size = element.ownerDocument.defaultView?.getComputedStyle(element).fontSize ?? '16px'
  const inner = new XMLSerializer().serializeToString(element)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">` +
    `<div xmlns="http://www.w3.org/1999/xhtml" style="font-size:${size};color:${color};line-height:1.2;margin:1px">${inner}</div>` +
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
    return { address: canvas.toDataURL('image/png'), width, height }
  } catch {
    // Not every browser lets a drawing of HTML out of its canvas: the formula's source stands there then.
    return null
  }
}
