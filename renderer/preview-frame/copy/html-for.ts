import type { HtmlPurpose } from '../protocol.ts'
import type { Stage } from '../stage.ts'
import { copiedForms } from './copied-form.ts'
import { plainHtml, textOf } from './plain-html.ts'
import { printHtml } from './print-html.ts'
import { richHtml } from './rich-html.ts'

export interface MadeHtml {
  readonly html: string
  /** The same for who takes no HTML. */
  readonly text: string
}

/** The post as it is shown, as HTML for elsewhere. */
export async function htmlFor(purpose: HtmlPurpose, { article, diagrams }: Stage): Promise<MadeHtml> {
  const text = textOf(article.body)
  const byDay = await diagrams.byDay()
  switch (purpose) {
    case 'plain':
      return { html: plainHtml(article.body, byDay), text }
    case 'print':
      return { html: printHtml(article, byDay), text }
    default:
      return { html: await richHtml(article.body, copiedForms[purpose], byDay), text }
  }
}
