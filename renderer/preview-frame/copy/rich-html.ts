import type { DayDrawings } from '../diagrams.ts'
import type { CopiedForm } from './copied-form.ts'
import { hardenCode, plainCode } from './copy-code.ts'
import { pictureOf, zhihuFormula } from './copy-formula.ts'
import { drawPicture } from './draw-picture.ts'
import { inkByDay, inlineStyles, wholeStyle } from './inline-styles.ts'
import { intoPlainBoxes, wrapWords } from './plain-boxes.ts'
import { cleanCopy } from './plain-html.ts'
import { keepPlainAttributes, simplify } from './simplify.ts'

/** What no editor takes as it is: formulas, diagrams and other drawings. */
const drawn = 'math, svg'

/**
 * The post as editors take it that know no style sheets, no MathML and no SVG: with its look on every element, and its
 * drawings as pictures, in the form that a place wants.
 */
export async function richHtml(body: Element, form: CopiedForm, diagrams: DayDrawings): Promise<string> {
  const pictures = await picturesOf(body, form, diagrams)
  const copy = cleanCopy(body)
  for (const [at, drawing] of outermost(copy).entries()) {
    drawing.replaceWith(pictures[at]?.(copy.ownerDocument) ?? '')
  }
  simplify(copy)
  wrapWords(copy)
  fitPictures(copy, body)
  for (const code of copy.querySelectorAll('pre code')) (form.hardCode ? hardenCode : plainCode)(code)
  if (form.hasLook) {
    for (const [selector, style] of inlineStyles) {
      for (const element of copy.querySelectorAll(selector)) addStyle(element, style)
    }
  }
  intoPlainBoxes(copy, form.box)
  keepPlainAttributes(copy)
  const html = copy.innerHTML.trim()
  return form.hasLook ? `<section style="${wholeStyle}">${html}</section>` : html
}

type MakeElement = (page: Document) => Element

/** What stands for each drawing; they are measured where they are shown. */
function picturesOf(body: Element, form: CopiedForm, diagrams: DayDrawings): Promise<readonly MakeElement[]> {
  let diagram = 0
  return Promise.all(
    outermost(body).map(async (drawing): Promise<MakeElement> => {
      const source = drawing.querySelector('annotation')?.textContent ?? ''
      const isDisplay = drawing.getAttribute('display') === 'block'
      if (form.formulas === 'zhihu' && drawing.matches('math'))
        return page => zhihuFormula(page, source, isDisplay)
      const other = drawing.matches('figure.diagram svg') ? (diagrams[diagram++] ?? null) : null
      const picture = await drawPicture(drawing, inkByDay, other)
      const isAmongWords = drawing.matches('math') && !isDisplay
      return page => pictureOf(page, { source, isAmongWords }, picture)
    }),
  )
}

/** A drawing inside a drawing is part of it. */
function outermost(within: Element): readonly Element[] {
  return [...within.querySelectorAll(drawn)].filter(drawing => !drawing.parentElement?.closest(drawn))
}

/** Word and Outlook know no `max-width`. */
const mostWidth = 640

function fitPictures(copy: Element, body: Element): void {
  const widths = new Map(
    [...body.querySelectorAll('img')].map(image => [image.getAttribute('src'), image.naturalWidth]),
  )
  for (const picture of copy.querySelectorAll('img:not([width])')) {
    const width = widths.get(picture.getAttribute('src')) ?? 0
    if (width > 0) picture.setAttribute('width', String(Math.min(width, mostWidth)))
  }
}

function addStyle(element: Element, style: string): void {
  const before = element.getAttribute('style')
  element.setAttribute('style', before === null ? style : `${before};${style}`)
}
