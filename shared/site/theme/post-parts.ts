import type { Language } from '../../words/words.ts'
import { monthNames } from '../address/date-parts.ts'
import type { PostLink, TagLink } from '../page-view.ts'
import { html, type SafeHtml } from './html.ts'
import type { ThemeContext } from './theme-context.ts'

/** A day as people read it. */
export function dateHtml(day: string, { words, frame }: ThemeContext): SafeHtml {
  // Lists name the same days over and over.
  const known = days[frame.words]
  const before = known.get(day)
  if (before !== undefined) return before
  if (known.size > mostDays) known.clear()
  const made = newDate(day, words)
  known.set(day, made)
  return made
}

const days: Readonly<Record<Language, Map<string, SafeHtml>>> = { en: new Map(), 'zh-Hans': new Map() }
const mostDays = 20_000

/** Parts go in as text, so that no year becomes “2,016”. */
function newDate(day: string, words: ThemeContext['words']): SafeHtml {
  const [year = '', month = '', date = ''] = day.split('-')
  const params = {
    year,
    month: String(Number(month)),
    monthName: monthNames[Number(month) - 1] ?? month,
    day: String(Number(date)),
  }
  return html`<time datetime="${day}">${words('theme.date', params)}</time>`
}

export function tagList(tags: readonly TagLink[], { href, words }: ThemeContext): SafeHtml | null {
  if (tags.length === 0) return null
  const items = tags.map(tag => html`<li><a href="${href(tag.address)}" rel="tag">${tag.name}</a></li>`)
  return html`<ul class="tags" aria-label="${words('theme.tags')}">${items}</ul>`
}

/** One line for each post: its day and its title. */
export function datedList(posts: readonly PostLink[], context: ThemeContext): SafeHtml {
  const items = posts.map(
    post => html`<li>${dateHtml(post.day, context)}<a href="${context.href(post.address)}">${post.title}</a></li>
`,
  )
  return html`<ol class="dated">
${items}</ol>
`
}
