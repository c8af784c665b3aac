import type { PageView, PostLink } from '../page-view.ts'
import { html, type SafeHtml } from './html.ts'
import { dateHtml, tagList } from './post-parts.ts'
import type { ThemeContext } from './theme-context.ts'

type View<K extends PageView['kind']> = Extract<PageView, { kind: K }>

/** Home, page by page: the posts with what they are about. */
export function indexPage(view: View<'index'>, context: ThemeContext): SafeHtml {
  const { frame, words } = context
  const heading =
    view.number === 1
      ? html`<h1 class="unseen">${frame.title}</h1>`
      : html`<h1 class="unseen">${words('theme.page', { number: String(view.number) })}</h1>`
  if (view.posts.length === 0) return html`${heading}<p class="empty">${words('theme.noPosts')}</p>`
  const items = view.posts.map(
    post => html`<li>
<h2><a href="${context.href(post.address)}">${post.title}</a></h2>
${post.description === null ? null : html`<p>${post.description}</p>\n`}<p class="meta">${dateHtml(post.day, context)}</p>
${tagList(post.tags, context)}
</li>
`,
  )
  return html`${heading}
<ol class="posts">
${items}</ol>
${pager(view, context)}`
}

function pager(view: View<'index'>, { href, words }: ThemeContext): SafeHtml | null {
  if (view.count === 1) return null
  const { newer, older } = view
  return html`<nav class="pager" aria-label="${words('theme.pages')}">
<span>${newer === null ? null : html`<a href="${href(newer)}" rel="prev">${words('theme.newer')}</a>`}</span>
<span>${words('theme.pageOf', { number: String(view.number), count: String(view.count) })}</span>
<span>${older === null ? null : html`<a href="${href(older)}" rel="next">${words('theme.older')}</a>`}</span>
</nav>`
}

export function archivePage(view: View<'archive'>, context: ThemeContext): SafeHtml {
  const { words } = context
  if (view.posts.length === 0) {
    return html`<h1>${words('theme.archive')}</h1><p class="empty">${words('theme.noPosts')}</p>`
  }
  return html`<h1>${words('theme.archive')}</h1>
${byYear(view.posts, context)}`
}

export function tagPage(view: View<'tag'>, context: ThemeContext): SafeHtml {
  const { href, words } = context
  return html`<h1>${words('theme.tagged', { tag: view.tag.name })}</h1>
${byYear(view.posts, context)}
<p class="more"><a href="${href(context.frame.tags)}">${words('theme.allTags')}</a></p>`
}

export function tagsPage(view: View<'tags'>, { href, words }: ThemeContext): SafeHtml {
  if (view.tags.length === 0) {
    return html`<h1>${words('theme.tags')}</h1><p class="empty">${words('theme.noTags')}</p>`
  }
  const items = view.tags.map(
    ({ tag, count }) => html`<li><a href="${href(tag.address)}">${tag.name}</a> <span>${count}</span></li>
`,
  )
  return html`<h1>${words('theme.tags')}</h1>
<ul class="all-tags">
${items}</ul>`
}

function byYear(posts: readonly PostLink[], context: ThemeContext): readonly SafeHtml[] {
  const years = new Map<string, PostLink[]>()
  for (const post of posts) {
    const year = post.day.slice(0, 4)
    const found = years.get(year)
    if (found) found.push(post)
    else years.set(year, [post])
  }
  return [...years].map(([year, found]) => {
    const items = found.map(
      post => html`<li>${dateHtml(post.day, context)}<a href="${context.href(post.address)}">${post.title}</a></li>
`,
    )
    return html`<h2 class="year">${year}</h2>
<ol class="dated">
${items}</ol>
`
  })
}
