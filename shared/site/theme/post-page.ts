import type { RenderedHeading } from '../../markdown/rendered-post.ts'
import type { ImageSize } from '../image-size.ts'
import type { OwnPageView, PostLink, PostView, TagLink } from '../page-view.ts'
import { each, html, type SafeHtml, text } from './html.ts'
import { datedList, dateHtml, tagList } from './post-parts.ts'
import { remembered } from './remembered.ts'
import type { ThemeContext } from './theme-context.ts'

/** What only the rendered text knows. */
export interface PostContent {
  readonly html: string
  /** The header picture; null: none. */
  readonly picture: { readonly href: string; readonly size: ImageSize | null } | null
  /** BCP 47 tag of the text. */
  readonly lang: string
  /** How long it takes to read. */
  readonly minutes: number
  /** Its beginning, as plain text; null: it has none. */
  readonly summary: string | null
  /** For a table of contents; none where the text has its own. */
  readonly headings: readonly RenderedHeading[]
  readonly hasDiagrams: boolean
}

/** What a page shows: a text of the blog, and what is around it. */
export interface ShownText {
  readonly before: SafeHtml
  /** HTML as it is written into the page. */
  readonly text: string
  readonly after: SafeHtml | null
}

export function postPage(view: PostView, context: ThemeContext, content: PostContent | null): ShownText {
  const { post } = view
  return {
    before: html`<article class="post"${langAttribute(content, context)}>
<header class="post-head">
<h1>${text(post.title)}</h1>
${lead(post.description)}${postMeta(view, context, content)}
${categoryList(view, context)}${ownLists(view, context)}${tagList(post.tags, context)}
${translations(view, context)}${pictureHtml(content)}</header>
${contentsList(view, context, content)}<div class="body">
`,
    text: content?.html ?? '',
    after: html`
</div>
</article>
${related(view.related, context)}${neighbours(view.newer, view.older, context)}`,
  }
}

/** One of the blog's own pages: `about.md`. */
export function ownPage(view: OwnPageView, context: ThemeContext, content: PostContent | null): ShownText {
  return {
    before: html`<article class="post"${langAttribute(content, context)}>
<header class="post-head">
<h1>${text(view.title)}</h1>
${lead(view.description)}${pictureHtml(content)}</header>
<div class="body">
`,
    text: content?.html ?? '',
    after: html`
</div>
</article>`,
  }
}

/** A text in another language than the page around it says so: fonts, line breaks and voices follow from it. */
function langAttribute(content: PostContent | null, { frame }: ThemeContext): SafeHtml | null {
  return content === null || content.lang === frame.lang ? null : html` lang="${text(content.lang)}"`
}

function lead(description: string | null): SafeHtml | null {
  return description === null ? null : html`<p class="lead">${text(description)}</p>\n`
}

function postMeta(view: PostView, context: ThemeContext, content: PostContent | null): SafeHtml {
  const { words } = context
  const { author, updated, post } = view
  const changed = updated?.slice(0, 10)
  return html`<p class="meta">${dateHtml(post.day, context)}${
    changed === undefined || changed === post.day
      ? null
      : html`<span>${words('theme.updated')} ${dateHtml(changed, context)}</span>`
  }${author === null ? null : html`<span>${text(author)}</span>`}${content === null ? null : minutesHtml(content.minutes, context)}</p>`
}

const minutesHtml = remembered(
  (minutes: number, words): SafeHtml =>
    html`<span>${words('theme.minutes', { minutes: String(minutes) })}</span>`,
)

function categoryList({ categories }: PostView, context: ThemeContext): SafeHtml | null {
  return categories.length === 0
    ? null
    : html`<ul class="tags categories" aria-label="${context.words('theme.categories')}">${linkItems(categories, context)}</ul>\n`
}

/** What the list is called is said once to eyes, and once, as its label, to ears. */
function ownLists(view: PostView, context: ThemeContext): SafeHtml {
  return each(view.ownLists, ({ name, links }) => {
    const called = text(name)
    return html`<ul class="tags categories" aria-label="${called}"><li aria-hidden="true">${called}</li>${linkItems(links, context)}</ul>\n`
  })
}

function linkItems(links: readonly TagLink[], { href }: ThemeContext): SafeHtml {
  return each(links, ({ name, address }) => html`<li><a href="${href(address)}">${text(name)}</a></li>`)
}

function translations(view: PostView, { href, words }: ThemeContext): SafeHtml | null {
  const others = view.translations.filter(({ address }) => address !== view.post.address)
  if (others.length === 0) return null
  const items = each(others, ({ lang, title, address }) => {
    const tag = text(lang)
    return html`<li lang="${tag}"><a href="${href(address)}" hreflang="${tag}">${text(title)}</a></li>`
  })
  return html`<ul class="tags languages" aria-label="${words('theme.languages')}">${items}</ul>\n`
}

function pictureHtml(content: PostContent | null): SafeHtml | null {
  if (content === null || content.picture === null) return null
  const { href, size } = content.picture
  const sides =
    size === null ? null : html` width="${text(String(size.width))}" height="${text(String(size.height))}"`
  return html`<img class="picture" src="${text(href)}" alt=""${sides}>\n`
}

/** Fewer headings are taken in without help. */
const fewestHeadings = 3
const deepestLevel = 4

function contentsList(view: PostView, { words }: ThemeContext, content: PostContent | null): SafeHtml | null {
  const headings = (content?.headings ?? []).filter(({ level, id }) => level <= deepestLevel && id !== '')
  if (!view.hasContents || headings.length < fewestHeadings) return null
  const top = Math.min(...headings.map(({ level }) => level))
  const items = each(
    headings,
    heading => html`<li class="level-${text(String(heading.level - top))}"><a href="#${text(encodeHash(heading.id))}">${text(heading.text)}</a></li>
`,
  )
  return html`<details class="contents">
<summary>${words('theme.contents')}</summary>
<ol>
${items}</ol>
</details>
`
}

/** A space or a percent sign in an address would be read as something else. */
function encodeHash(id: string): string {
  return id.replace(/[%\s"<>`]/g, character => encodeURIComponent(character))
}

function related(posts: readonly PostLink[], context: ThemeContext): SafeHtml | null {
  if (posts.length === 0) return null
  return html`<aside class="related" aria-labelledby="ink:related">
<h2 id="ink:related">${context.words('theme.related')}</h2>
${datedList(posts, context)}</aside>
`
}

function neighbours(
  newer: PostLink | null,
  older: PostLink | null,
  { href, words }: ThemeContext,
): SafeHtml | null {
  if (newer === null && older === null) return null
  const before =
    older === null
      ? null
      : html`<a class="older" href="${href(older.address)}" rel="prev"><small>${words('theme.olderPost')}</small>${text(older.title)}</a>\n`
  const next =
    newer === null
      ? null
      : html`<a class="newer" href="${href(newer.address)}" rel="next"><small>${words('theme.newerPost')}</small>${text(newer.title)}</a>\n`
  return html`<nav class="neighbours" aria-label="${words('theme.morePosts')}">
${before}${next}</nav>`
}
