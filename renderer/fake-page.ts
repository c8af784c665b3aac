// For tests only: what a component draws, as text and as HTML, without a browser.
import type { FunctionComponent } from 'react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export interface Drawn {
  readonly html: string
  /** What is to be read, parts parted by a bar. */
  readonly text: string
}

/** Draws a component once. Stores are as they are at the start of the window. */
export function draw<P extends object>(component: FunctionComponent<P>, props: P): Drawn {
  const html = renderToStaticMarkup(createElement(component, props))
  const parts = html.replace(/<[^>]*>/g, '\n').split('\n')
  const text = parts.map(plainText).filter(part => part.trim() !== '')
  return { html, text: text.join(' | ') }
}

function plainText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
