import type { Article } from '../article.ts'
import { drawPicture } from './draw-picture.ts'
import { inlineStyles, wholeStyle } from './inline-styles.ts'
import { cleanCopy } from './plain-html.ts'

const ink = '#26221d'
const drawn = 'math, figure.diagram svg'

/** The post with its look on every element, for editors that take no style sheets: code, formulas and diagrams too. */
export async function richHtml({ body }: Article): Promise<string> {
  const pictures = await Promise.all(
    [...body.querySelectorAll(drawn)].map(drawing => drawPicture(drawing, ink)),
  )
  const copy = cleanCopy(body)
  for (const [at, drawing] of [...copy.querySelectorAll(drawn)].entries()) {
    const picture = pictures[at] ?? null
    const source = drawing.querySelector('annotation')?.textContent ?? ''
    drawing.replaceWith(picture === null ? codeOf(copy, source) : imageOf(copy, { ...picture, source }))
  }
  for (const code of copy.querySelectorAll('pre code')) keepLines(code)
  for (const [selector, style] of inlineStyles) {
    for (const element of copy.querySelectorAll(selector)) addStyle(element, style)
  }
  for (const element of copy.querySelectorAll('[class], [id], [loading], [role]')) {
    for (const name of ['class', 'id', 'loading', 'role']) element.removeAttribute(name)
  }
  return `<section style="${wholeStyle}">${copy.innerHTML.trim()}</section>`
}

function addStyle(element: Element, style: string): void {
  const before = element.getAttribute('style')
  element.setAttribute('style', before === null ? style : `${before};${style}`)
}

interface Imaged {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly source: string
}

function imageOf(copy: Element, { address, width, height, source }: Imaged): Element {
  const image = copy.ownerDocument.createElement('img')
  image.setAttribute('src', address)
  image.setAttribute('alt', source)
  image.setAttribute('width', String(width))
  image.setAttribute('height', String(height))
  image.setAttribute('style', 'vertical-align:middle;display:inline')
  return image
}

function codeOf(copy: Element, source: string): Element {
  const code = copy.ownerDocument.createElement('code')
  code.textContent = source
  return code
}

/** These editors fold line ends and spaces even in code: both are written as what cannot be folded. */
function keepLines(code: Element): void {
  const page = code.ownerDocument
  const walker = page.createTreeWalker(code, 4 /* text */)
  const texts: Text[] = []
  // Only texts are walked.
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  const last = texts.at(-1)
  if (last) last.data = last.data.replace(/\n$/, '')
  for (const text of texts) {
    const lines = text.data.split('\n').map(line => line.replaceAll('\t', '    ').replaceAll(' ', '\u00a0'))
    text.replaceWith(...lines.flatMap((line, at) => (at === 0 ? [line] : [page.createElement('br'), line])))
  }
}
