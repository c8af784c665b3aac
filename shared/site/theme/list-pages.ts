import type { SiteAddress } from '../address/address.ts'
import type {
  CountedLink,
  IndexView,
  ListGroup,
  PageView,
  PostLink,
  SectionView,
  SiteFrame,
  YearLink,
} from '../page-view.ts'
import { each, html, raw, type SafeHtml, text } from './html.ts'
import { entryTitle, listTitle } from './list-titles.ts'
import type { PostContent } from './post-page.ts'
import { datedList, dateHtml, tagList } from './post-parts.ts'
import type { ThemeContext, ThemeWords } from './theme-context.ts'

type View<K extends PageView['kind']> = Extract<PageView, { kind: K }>

/** Home, page by page: the posts with what they are about. */
export function indexPage(view: IndexView, context: ThemeContext, content: PostContent | null): SafeHtml {
  const { frame, words } = context
  const heading =
    view.number === 1
      ? html`<h1 class="unseen">${text(frame.title)}</h1>`
      : html`<h1 class="unseen">${words('theme.page', { number: String(view.number) })}</h1>`
  const intro = introHtml(content)
  if (view.posts.length === 0) return html`${heading}${intro}<p class="empty">${words('theme.noPosts')}</p>`
  const items = each(
    view.posts,
    post => html`<li>
<h2><a href="${context.href(post.address)}">${text(post.title)}</a></h2>
${post.description === null ? null : html`<p>${text(post.description)}</p>\n`}<p class="meta">${dateHtml(post.day, context)}</p>
${tagList(post.tags, context)}
</li>
`,
  )
  return html`${heading}${intro}
<ol class="posts">
${items}</ol>
${pager(view, context)}`
}

/** What the blog says of a list, above it. */
function introHtml(content: PostContent | null): SafeHtml | null {
  if (content === null || content.html.trim() === '') return null
  return html`
<div class="body intro">
${raw(content.html)}
</div>`
}

/** A folder of the blog: what it says of itself, its parts, and every post in it. */
export function sectionPage(view: SectionView, context: ThemeContext, content: PostContent | null): SafeHtml {
  const { href, words, frame } = context
  const { above } = view
  const around = above === null ? words('theme.archive') : text(above.name)
  const parts =
    view.parts.length === 0
      ? null
      : html`
<ul class="all-tags" aria-label="${words('theme.parts')}">
${each(view.parts, part => countedLink(part, context))}</ul>`
  const posts =
    view.posts.length === 0
      ? html`<p class="empty">${words('theme.noPosts')}</p>`
      : datedList(view.posts, context)
  return html`<h1>${text(view.title)}</h1>${introHtml(content)}${parts}
${posts}<p class="more"><a href="${href(above?.address ?? frame.archive)}">${around}</a>${feedLink(view.feed, context)}</p>`
}

function countedLink({ tag, count }: CountedLink, { href }: ThemeContext): SafeHtml {
  return html`<li><a href="${href(tag.address)}">${text(tag.name)}</a> <span>${text(String(count))}</span></li>
`
}

function feedLink(feed: SiteAddress | null, { href, words }: ThemeContext): SafeHtml | null {
  return feed === null ? null : html` · <a href="${href(feed)}">${words('theme.feed')}</a>`
}

function pager(view: IndexView, { href, words }: ThemeContext): SafeHtml | null {
  if (view.count === 1) return null
  const { newer, older } = view
  return html`<nav class="pager" aria-label="${words('theme.pages')}">
<span>${newer === null ? null : html`<a href="${href(newer)}" rel="prev">${words('theme.newer')}</a>`}</span>
<span>${words('theme.pageOf', { number: String(view.number), count: String(view.count) })}</span>
<span>${older === null ? null : html`<a href="${href(older)}" rel="next">${words('theme.older')}</a>`}</span>
</nav>`
}

export function archivePage(view: View<'archive'>, context: ThemeContext): SafeHtml {
  const { words, href, frame } = context
  if (view.year !== null) {
    return html`<h1>${words('theme.yearOf', { year: view.year })}</h1>
${datedList(view.posts, context)}<p class="more"><a href="${href(frame.archive)}">${words('theme.allYears')}</a></p>`
  }
  if (view.years.length === 0) {
    return html`<h1>${words('theme.archive')}</h1><p class="empty">${words('theme.noPosts')}</p>`
  }
  return html`<h1>${words('theme.archive')}</h1>
${view.posts.length === 0 ? yearList(view.years, context) : byYear(view, context)}`
}

/** Too many posts for one page: each year has its own. */
function yearList(years: readonly YearLink[], { href, words }: ThemeContext): SafeHtml {
  const items = each(
    years,
    ({
      year,
      count,
      address,
    }) => html`<li><a href="${href(address)}">${text(year)}</a> <span>${text(String(count))}</span></li>
`,
  )
  return html`<ul class="all-tags" aria-label="${words('theme.years')}">
${items}</ul>`
}

function byYear({ posts, years }: View<'archive'>, context: ThemeContext): SafeHtml {
  const found = new Map<string, PostLink[]>(years.map(({ year }) => [year, []]))
  for (const post of posts) found.get(post.day.slice(0, 4))?.push(post)
  return each(
    years,
    ({ year, address }) => html`<h2 class="year"><a href="${context.href(address)}">${text(year)}</a></h2>
${datedList(found.get(year) ?? [], context)}`,
  )
}

export function tagPage(view: View<'tag'>, context: ThemeContext, content: PostContent | null): SafeHtml {
  const { href, words, frame } = context
  const { group } = view
  return html`<h1>${text(entryTitle(group, view.tag, frame.words))}</h1>${introHtml(content)}
${datedList(view.posts, context)}<p class="more"><a href="${href(allOf(group, frame))}">${allName(group, words)}</a>${feedLink(view.feed, context)}</p>`
}

function allOf(group: ListGroup, frame: SiteFrame): SiteAddress {
  if (typeof group === 'object') return group.address
  return group === 'tags' ? frame.tags : (frame.categories ?? frame.home)
}

function allName(group: ListGroup, words: ThemeWords): SafeHtml {
  if (typeof group === 'object') return words('theme.allOfList', { list: group.name })
  return words(group === 'tags' ? 'theme.allTags' : 'theme.allCategories')
}

export function tagsPage(view: View<'tags'>, context: ThemeContext, content: PostContent | null): SafeHtml {
  const { words, frame } = context
  const heading = html`<h1>${text(view.title ?? listTitle(view.group, frame.words))}</h1>${introHtml(content)}`
  if (view.tags.length === 0) {
    return html`${heading}<p class="empty">${words(view.group === 'tags' ? 'theme.noTags' : 'theme.noCategories')}</p>`
  }
  return html`${heading}
<ul class="all-tags">
${each(view.tags, tag => countedLink(tag, context))}</ul>`
}

/** What a host shows for an address that is none. */
export function missingPage({ frame, href, words }: ThemeContext): SafeHtml {
  return html`<h1>${words('theme.notFound')}</h1>
<p>${words('theme.notFoundText')}</p>
<p><a href="${href(frame.home)}">${words('theme.toHome')}</a> · <a href="${href(frame.search)}">${words('theme.search')}</a></p>`
}
