import { absoluteUrl } from '../address/absolute-url.ts'
import type { PageView, PostView } from '../page-view.ts'
import { headFacts } from './head-facts.ts'
import { each, html, raw, type SafeHtml, text } from './html.ts'
import type { PageFrame } from './page-frame.ts'
import type { PostContent } from './post-page.ts'
import { structuredData } from './structured-data.ts'
import type { ThemeContext } from './theme-context.ts'

/** What a page tells to those who do not read it: search engines, feed readers, places that show a link to it. */
export function pageHead(
  view: PageView,
  context: ThemeContext,
  content: PostContent | null,
  around: PageFrame,
): SafeHtml {
  const { frame } = context
  const facts = headFacts(view, context, content)
  const { title, author } = facts
  const said: SaidTwice = {
    title: title === null ? around.title : text(title),
    description: textOrNull(facts.description),
    url: textOrNull(facts.url),
    image: textOrNull(facts.image),
  }
  return html`<title>${said.title}${title === null ? null : html` · ${around.title}`}</title>
${nameTag('description', said.description)}${nameTag('author', author === frame.author ? around.author : textOrNull(author))}${view.kind === 'missing' ? nameTag('robots', raw('noindex')) : null}${linkTag('canonical', said.url)}${translations(view, context)}${feeds(view, context, around.feeds)}${openGraph(view, said, facts.lang, around)}${structuredData(view, facts, frame)}`
}

/** What stands in a head more than once. */
interface SaidTwice {
  readonly title: SafeHtml
  readonly description: SafeHtml | null
  readonly url: SafeHtml | null
  readonly image: SafeHtml | null
}

function textOrNull(value: string | null): SafeHtml | null {
  return value === null ? null : text(value)
}

function nameTag(name: string, content: SafeHtml | null): SafeHtml | null {
  return content === null ? null : html`<meta name="${raw(name)}" content="${content}">\n`
}

function propertyTag(property: string, content: SafeHtml | null): SafeHtml | null {
  return content === null ? null : html`<meta property="${raw(property)}" content="${content}">\n`
}

function linkTag(rel: string, href: SafeHtml | null): SafeHtml | null {
  return href === null ? null : html`<link rel="${raw(rel)}" href="${href}">\n`
}

function translations(view: PageView, { frame }: ThemeContext): SafeHtml | null {
  const { origin } = frame
  if (view.kind !== 'post' || origin === null || view.translations.length === 0) return null
  return each(
    view.translations,
    ({ lang, address }) =>
      html`<link rel="alternate" hreflang="${text(lang)}" href="${text(absoluteUrl(origin, address))}">\n`,
  )
}

function feeds(view: PageView, { href }: ThemeContext, ofSite: SafeHtml | null): SafeHtml | null {
  if (ofSite === null || view.kind === 'missing') return null
  const own = listFeed(view, href)
  return own === null ? ofSite : html`${own}${ofSite}`
}

/** Those of tags are Atom, those of sections RSS, which is what Hugo has there. */
function listFeed(view: PageView, href: ThemeContext['href']): SafeHtml | null {
  if ((view.kind !== 'tag' && view.kind !== 'section') || view.feed === null) return null
  const [type, name] = view.kind === 'tag' ? ['atom', view.tag.name] : ['rss', view.title]
  return html`<link rel="alternate" type="application/${raw(type)}+xml" title="${text(name)}" href="${href(view.feed)}">\n`
}

function openGraph(
  view: PageView,
  { title, description, url, image }: SaidTwice,
  lang: string,
  around: PageFrame,
): SafeHtml | null {
  if (view.kind === 'missing' || view.kind === 'search') return null
  return html`<meta property="og:type" content="${view.kind === 'post' ? raw('article') : raw('website')}">
<meta property="og:site_name" content="${around.title}">
<meta property="og:title" content="${title}">
${propertyTag('og:description', description)}${propertyTag('og:url', url)}${propertyTag('og:image', image)}${propertyTag('og:locale', localeOf(lang))}${view.kind === 'post' ? article(view) : null}<meta name="twitter:card" content="${image === null ? raw('summary') : raw('summary_large_image')}">
`
}

function article({ published, updated, post }: PostView): SafeHtml {
  const tags = each(post.tags, ({ name }) => html`<meta property="article:tag" content="${text(name)}">\n`)
  return html`<meta property="article:published_time" content="${text(published)}">
${propertyTag('article:modified_time', textOrNull(updated))}${tags}`
}

/** `zh_CN`, as Open Graph has it; a language without a country has no such name. */
function localeOf(lang: string): SafeHtml | null {
  const found = /^([a-z]{2,3})-([a-z]{2})$/i.exec(lang)
  return found === null ? null : raw(`${found[1]?.toLowerCase()}_${found[2]?.toUpperCase()}`)
}
