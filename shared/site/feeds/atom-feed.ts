import { type FeedFormatter, lastChange } from './feed-formatter.ts'
import { cdata, xml } from './xml.ts'

export const atomFeed: FeedFormatter = {
  around(feed, frame, { self, about }) {
    return {
      before: xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${frame.lang}">
<title>${feed.title}</title>
${frame.description === null ? null : xml`<subtitle>${frame.description}</subtitle>\n`}<id>${about}</id>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${about}"/>
<updated>${lastChange(feed.posts)}</updated>
<author><name>${frame.author ?? frame.title}</name></author>
<generator>Inkstone</generator>
`.xml,
      between: '',
      after: '</feed>\n',
    }
  },
  entry({ post, published, updated, author, categories }, article, url) {
    return xml`<entry xml:lang="${article.lang}">
<title>${post.title}</title>
<id>${url}</id>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${published}</published>
<updated>${updated ?? published}</updated>
${author === null ? null : xml`<author><name>${author}</name></author>\n`}${categories.map(name => xml`<category term="${name}"/>\n`)}${article.summary === null ? null : xml`<summary>${article.summary}</summary>\n`}<content type="html">${cdata(article.html)}</content>
</entry>
`.xml
  },
}
