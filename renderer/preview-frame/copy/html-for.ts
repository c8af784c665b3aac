import type { Article } from '../article.ts'
import type { HtmlPurpose } from '../protocol.ts'
import { plainHtml, textOf } from './plain-html.ts'
import { printHtml } from './print-html.ts'
import { richHtml } from './rich-html.ts'

export interface MadeHtml {
  readonly html: string
  /** The same for who takes no HTML. */
  readonly text: string
}

/** The post as it is shown, as HTML for elsewhere. */
export async function htmlFor(purpose: HtmlPurpose, article: Article): Promise<MadeHtml> {
  const text = textOf(article.body)
  switch (purpose) {
    case 'rich':
      return { html: await richHtml(article), text }
    case 'plain':
      return { html: plainHtml(article.body), text }
    case 'print':
      return { html: printHtml(article), text }
  }
}
