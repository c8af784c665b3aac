import type { Article } from '../article.ts'
import type { DayDrawings } from '../diagrams.ts'
import { replaceDiagrams } from './plain-html.ts'

/** The article as a page of its own, by day, to be printed: with its style sheets and its drawings. */
export function printHtml({ document }: Article, diagrams: DayDrawings): string {
  const inert = document.implementation.createHTMLDocument('')
  const copy = inert.importNode(document.documentElement, true)
  replaceDiagrams(copy, diagrams)
  copy.removeAttribute('style')
  copy.querySelector('style')?.replaceChildren(document.createTextNode(styleText(document)))
  for (const style of [...copy.querySelectorAll('head style')].slice(1)) style.remove()
  for (const picture of copy.querySelectorAll('img')) picture.removeAttribute('loading')
  return `<!doctype html>${copy.outerHTML}`
}

/** As the sheets stand now, but with none of the rules that are for the dark. */
function styleText(document: Document): string {
  return [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => !('media' in rule && /^(?:not all|screen)$/.test((rule as CSSMediaRule).media.mediaText)))
    .map(rule => rule.cssText)
    .join('\n')
}
