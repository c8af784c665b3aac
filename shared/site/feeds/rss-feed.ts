import { type FeedFormatter, lastChange } from './feed-formatter.ts'
import { cdata, xml } from './xml.ts'

export const rssFeed: FeedFormatter = {
  around(feed, frame, { self, about }) {
    return {
      before: xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feed.title}</title>
<link>${about}</link>
<description>${frame.description ?? feed.title}</description>
<language>${frame.lang}</language>
<lastBuildDate>${rfc822(lastChange(feed.posts))}</lastBuildDate>
<generator>Inkstone</generator>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
`.xml,
      between: '',
      after: '</channel>\n</rss>\n',
    }
  },
  entry({ post, published, author, categories }, article, url, frame) {
    const creator = author ?? frame.author
    return xml`<item>
<title>${post.title}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
<pubDate>${rfc822(published)}</pubDate>
${creator === null ? null : xml`<dc:creator>${creator}</dc:creator>\n`}${categories.map(name => xml`<category>${name}</category>\n`)}${article.summary === null ? null : xml`<description>${article.summary}</description>\n`}<content:encoded>${cdata(article.html)}</content:encoded>
</item>
`.xml
  },
}

/** `Sat, 03 Dec 2016 00:00:00 GMT`, which is how JavaScript writes a moment anyway. */
function rfc822(moment: string): string {
  return new Date(moment).toUTCString()
}
