import { assertNever } from '../../errors.ts'
import { absoluteUrl } from '../address/absolute-url.ts'
import type { SiteAddress } from '../address/address.ts'
import type { SiteFrame } from '../page-view.ts'
import { latest } from '../site-moments.ts'
import type { FeedPost, FeedView } from './feed-view.ts'
import { isWellFormed } from './well-formed.ts'
import { cdata, type SafeXml, xml } from './xml.ts'

/** What a feed needs of a post besides its plan. */
export interface Article {
  /** The post's text, every address in it absolute. */
  readonly html: string
  /** The post's own description, else the beginning of its text. */
  readonly summary: string | null
  readonly lang: string
}

interface EntryPost {
  readonly planned: FeedPost
  readonly url: string
  readonly article: Article
}

/** A post as it stands in a feed: the same in each feed of that format. */
export interface FeedEntry {
  readonly text: string
  /** Whether it can be read at all. */
  readonly isRead: boolean
}

/** A feed in pieces that follow one another. */
export interface FeedText {
  readonly before: string
  readonly entries: readonly FeedEntry[]
  readonly after: string
}

/** The pieces of a feed as they are written. */
export function feedPieces({ before, entries, after }: FeedText): readonly string[] {
  return [before, ...entries.map(({ text }) => text), after]
}

/**
 * A feed of whole posts. `articles` has the text of each; a post without one could not be read and is left out.
 *
 * Nothing in it is of the time when it was made: the same blog makes the same bytes.
 */
export function feedText(
  feed: FeedView,
  address: SiteAddress,
  frame: SiteFrame,
  articles: ReadonlyMap<string, Article>,
): FeedText {
  const origin = frame.origin ?? ''
  const entries = feed.posts.flatMap((post): EntryPost[] => {
    const article = articles.get(post.id)
    return article === undefined
      ? []
      : [{ planned: post, article, url: absoluteUrl(origin, post.post.address) }]
  })
  const urls = { self: absoluteUrl(origin, address), about: absoluteUrl(origin, feed.about) }
  switch (feed.format) {
    case 'atom':
      return atom(feed, frame, entries, urls)
    case 'rss':
      return rss(feed, frame, entries, urls)
    case 'json':
      return { before: json(feed, frame, entries, urls), entries: [], after: '' }
    default:
      return assertNever(feed.format)
  }
}

interface Urls {
  readonly self: string
  readonly about: string
}

/** Atom wants a moment of the last change; a feed of nothing has none, and says the beginning of time. */
const never = '1970-01-01T00:00:00Z'

function lastChange(entries: readonly EntryPost[]): string {
  return latest(entries.map(({ planned: { updated, published } }) => updated ?? published)) ?? never
}

function atom(
  feed: FeedView,
  frame: SiteFrame,
  entries: readonly EntryPost[],
  { self, about }: Urls,
): FeedText {
  const before = xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${frame.lang}">
<title>${feed.title}</title>
${frame.description === null ? null : xml`<subtitle>${frame.description}</subtitle>\n`}<id>${about}</id>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${about}"/>
<updated>${lastChange(entries)}</updated>
<author><name>${frame.author ?? frame.title}</name></author>
<generator>Inkstone</generator>
`
  return { before: before.xml, entries: entries.map(atomEntry), after: '</feed>\n' }
}

/** A post is in the feed of each of its tags, and its text is most of every feed: it becomes an entry once. */
const atomEntries = new WeakMap<Article, { readonly planned: FeedPost; readonly entry: FeedEntry }>()

function atomEntry(post: EntryPost): FeedEntry {
  const known = atomEntries.get(post.article)
  if (known !== undefined && known.planned === post.planned) return known.entry
  const entry = feedEntry(atomXml(post))
  atomEntries.set(post.article, { planned: post.planned, entry })
  return entry
}

function atomXml({ planned, url, article }: EntryPost): SafeXml {
  const { post, published, updated, author, categories } = planned
  return xml`<entry xml:lang="${article.lang}">
<title>${post.title}</title>
<id>${url}</id>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${published}</published>
<updated>${updated ?? published}</updated>
${author === null ? null : xml`<author><name>${author}</name></author>\n`}${categories.map(name => xml`<category term="${name}"/>\n`)}${article.summary === null ? null : xml`<summary>${article.summary}</summary>\n`}<content type="html">${cdata(article.html)}</content>
</entry>
`
}

function feedEntry({ xml: text }: SafeXml): FeedEntry {
  return { text, isRead: isWellFormed(text) }
}

function rss(
  feed: FeedView,
  frame: SiteFrame,
  entries: readonly EntryPost[],
  { self, about }: Urls,
): FeedText {
  const before = xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feed.title}</title>
<link>${about}</link>
<description>${frame.description ?? feed.title}</description>
<language>${frame.lang}</language>
<lastBuildDate>${rfc822(lastChange(entries))}</lastBuildDate>
<generator>Inkstone</generator>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
`
  const items = entries.map(entry => feedEntry(rssItem(entry, frame)))
  return { before: before.xml, entries: items, after: '</channel>\n</rss>\n' }
}

function rssItem({ planned, url, article }: EntryPost, frame: SiteFrame): SafeXml {
  const { post, published, author, categories } = planned
  const creator = author ?? frame.author
  return xml`<item>
<title>${post.title}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
<pubDate>${rfc822(published)}</pubDate>
${creator === null ? null : xml`<dc:creator>${creator}</dc:creator>\n`}${categories.map(name => xml`<category>${name}</category>\n`)}${article.summary === null ? null : xml`<description>${article.summary}</description>\n`}<content:encoded>${cdata(article.html)}</content:encoded>
</item>
`
}

/** `Sat, 03 Dec 2016 00:00:00 GMT`, which is how JavaScript writes a moment anyway. */
function rfc822(moment: string): string {
  return new Date(moment).toUTCString()
}

function json(
  feed: FeedView,
  frame: SiteFrame,
  entries: readonly EntryPost[],
  { self, about }: Urls,
): string {
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: about,
    feed_url: self,
    ...(frame.description === null ? {} : { description: frame.description }),
    language: frame.lang,
    ...(frame.author === null ? {} : { authors: [{ name: frame.author }] }),
    items: entries.map(({ planned: { post, published, updated, author, categories }, url, article }) => ({
      id: url,
      url,
      title: post.title,
      content_html: article.html,
      ...(article.summary === null ? {} : { summary: article.summary }),
      date_published: published,
      ...(updated === null ? {} : { date_modified: updated }),
      ...(author === null ? {} : { authors: [{ name: author }] }),
      ...(categories.length === 0 ? {} : { tags: categories }),
      language: article.lang,
    })),
  }
  return `${JSON.stringify(whole, null, 1)}\n`
}
