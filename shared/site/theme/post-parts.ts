import { monthNames } from '../address/date-parts.ts'
import type { PostLink, TagLink } from '../page-view.ts'
import { each, html, type SafeHtml, text } from './html.ts'
import { remembered } from './remembered.ts'
import type { ThemeContext } from './theme-context.ts'

/** A day as people read it. */
export const dateHtml = remembered((day: string, words): SafeHtml => {
  const [year = '', month = '', date = ''] = day.split('-')
  // Parts go in as text, so that no year becomes “2,016”.
  const params = {
    year,
    month: String(Number(month)),
    monthName: monthNames[Number(month) - 1] ?? month,
    day: String(Number(date)),
  }
  return html`<time datetime="${text(day)}">${words('theme.date', params)}</time>`
})

export function tagList(tags: readonly TagLink[], { href, words }: ThemeContext): SafeHtml | null {
  if (tags.length === 0) return null
  const items = each(
    tags,
    ({ address, name }) => html`<li><a href="${href(address)}" rel="tag">${text(name)}</a></li>`,
  )
  return html`<ul class="tags" aria-label="${words('theme.tags')}">${items}</ul>`
}

/** One line for each post: its day and its title. */
export function datedList(posts: readonly PostLink[], context: ThemeContext): SafeHtml {
  const items = each(
    posts,
    ({
      day,
      address,
      title,
    }) => html`<li>${dateHtml(day, context)}<a href="${context.href(address)}">${text(title)}</a></li>
`,
  )
  return html`<ol class="dated">
${items}</ol>
`
}
