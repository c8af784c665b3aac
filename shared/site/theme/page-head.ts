import { absoluteFrom, absoluteUrl } from '../address/absolute-url.ts'
import type { PageView } from '../page-view.ts'
import { linkable } from '../site-links.ts'
import { html, raw, type SafeHtml } from './html.ts'
import { pageTitle } from './page-title.ts'
import type { PostContent } from './post-page.ts'
import type { ThemeContext } from './theme-context.ts'

/**
 * What a page tells to those who do not read it: search engines, feed readers, places that show a link to it.
 *
 * `siteFeeds` links to the feeds of the whole site; null: it has none.
 */
export function pageHead(
  view: PageView,
  context: ThemeContext,
  content: PostContent | null,
  siteFeeds: SafeHtml | null,
): SafeHtml {
  const { frame } = context
  const title = pageTitle(view, context)
  const page: HeadFacts = {
    title: title ?? frame.title,
    description: descriptionOf(view, context, content),
    author: authorOf(view, context),
    url: canonicalUrl(view, context),
    image: imageUrl(context, content),
  }
  return html`<title>${title === null ? frame.title : `${title} · ${frame.title}`}</title>
${nameTag('description', page.description)}${nameTag('author', page.author)}${view.kind === 'missing' ? nameTag('robots', 'noindex') : null}${linkTag('canonical', page.url)}${translations(view, context)}${feeds(view, context, siteFeeds)}${openGraph(view, page, context, content)}${structuredData(view, page, context, content)}`
}

interface HeadFacts {
  readonly title: string
  readonly description: string | null
  readonly author: string | null
  /** Null: the site's address is not known, or the page has none. */
  readonly url: string | null
  readonly image: string | null
}

function descriptionOf(view: PageView, { frame }: ThemeContext, content: PostContent | null): string | null {
  if (view.kind === 'post') return view.post.description ?? content?.summary ?? null
  if (view.kind === 'page') return view.description ?? content?.summary ?? null
  return frame.description ?? firstTitles(view)
}

/** A blog that does not describe itself is described by what is in it: a search shows some words in any case. */
function firstTitles(view: PageView): string | null {
  const posts = 'posts' in view ? view.posts.slice(0, 5) : []
  return posts.length === 0 ? null : posts.map(({ title }) => title).join(' · ')
}

function authorOf(view: PageView, { frame }: ThemeContext): string | null {
  return (view.kind === 'post' ? view.author : null) ?? frame.author
}

function canonicalUrl(view: PageView, { frame, address }: ThemeContext): string | null {
  if (view.kind === 'post' && view.canonical !== null) return view.canonical
  return frame.origin === null || view.kind === 'missing'
    ? null
    : absoluteUrl(frame.origin, linkable(address))
}

function imageUrl({ frame, address }: ThemeContext, content: PostContent | null): string | null {
  const picture = content?.picture ?? null
  if (picture === null || frame.origin === null) return null
  const url = absoluteFrom(frame.origin, linkable(address), picture.href)
  return /^https?:\/\//i.test(url) ? url : null
}

function nameTag(name: string, content: string | null): SafeHtml | null {
  return content === null ? null : html`<meta name="${name}" content="${content}">\n`
}

function propertyTag(property: string, content: string | null): SafeHtml | null {
  return content === null ? null : html`<meta property="${property}" content="${content}">\n`
}

function linkTag(rel: string, href: string | null): SafeHtml | null {
  return href === null ? null : html`<link rel="${rel}" href="${href}">\n`
}

function translations(view: PageView, { frame }: ThemeContext): SafeHtml | null {
  const { origin } = frame
  if (view.kind !== 'post' || origin === null || view.translations.length === 0) return null
  const links = view.translations.map(
    ({ lang, address }) =>
      html`<link rel="alternate" hreflang="${lang}" href="${absoluteUrl(origin, address)}">\n`,
  )
  return html`${links}`
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
  return html`<link rel="alternate" type="application/${type}+xml" title="${name}" href="${href(view.feed)}">\n`
}

function openGraph(
  view: PageView,
  { title, description, url, image }: HeadFacts,
  { frame }: ThemeContext,
  content: PostContent | null,
): SafeHtml | null {
  if (view.kind === 'missing' || view.kind === 'search') return null
  const isPost = view.kind === 'post'
  const article = isPost
    ? html`${propertyTag('article:published_time', view.published)}${propertyTag('article:modified_time', view.updated)}${view.post.tags.map(({ name }) => html`<meta property="article:tag" content="${name}">\n`)}`
    : null
  return html`${propertyTag('og:type', isPost ? 'article' : 'website')}${propertyTag('og:site_name', frame.title)}${propertyTag('og:title', title)}${propertyTag('og:description', description)}${propertyTag('og:url', url)}${propertyTag('og:image', image)}${propertyTag('og:locale', localeOf(content?.lang ?? frame.lang))}${article}${nameTag('twitter:card', image === null ? 'summary' : 'summary_large_image')}`
}

/** `zh_CN`, as Open Graph has it; a language without a country has no such name. */
function localeOf(lang: string): string | null {
  const found = /^([a-z]{2,3})-([a-z]{2})$/i.exec(lang)
  return found === null ? null : `${found[1]?.toLowerCase()}_${found[2]?.toUpperCase()}`
}

function structuredData(
  view: PageView,
  { title, description, author, url, image }: HeadFacts,
  { frame }: ThemeContext,
  content: PostContent | null,
): SafeHtml | null {
  const isHome = view.kind === 'index' && view.number === 1
  if (view.kind !== 'post' && !isHome) return null
  const names = isHome ? (['Blog', 'name'] as const) : (['BlogPosting', 'headline'] as const)
  let json = `{"@context":"https://schema.org","@type":"${names[0]}"${member(names[1], title)}`
  json += member('description', description) + member('url', url) + member('image', image)
  json += member('inLanguage', content?.lang ?? frame.lang)
  if (author !== null) json += `,"author":{"@type":"Person"${member('name', author)}}`
  if (view.kind === 'post') {
    json += member('datePublished', view.published) + member('dateModified', view.updated ?? view.published)
    json += member('keywords', view.post.tags.map(tag => tag.name).join(', ') || null)
  }
  return html`<script type="application/ld+json">${jsonInHtml(`${json}}`)}</script>\n`
}

/** One more member of an object in JSON; what is not known is not in it. */
function member(name: string, value: string | null): string {
  return value === null ? '' : `,"${name}":${JSON.stringify(value)}`
}

/** JSON that cannot end the element it stands in, whatever a title says. */
function jsonInHtml(json: string): SafeHtml {
  return raw(
    json.replace(
      /[<>&\u2028\u2029]/g,
      character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )
}
