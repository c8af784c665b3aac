import type { FeedFormatter } from './feed-formatter.ts'

export const jsonFeed: FeedFormatter = {
  around(feed, frame, { self, about }) {
    const none = written({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: about,
      feed_url: self,
      ...(frame.description === null ? {} : { description: frame.description }),
      language: frame.lang,
      ...(frame.author === null ? {} : { authors: [{ name: frame.author }] }),
      items: [],
    })
    const at = none.lastIndexOf(']')
    const [before, after] = [none.slice(0, at), `${none.slice(at)}\n`]
    if (feed.posts.length === 0) return { before, between: '', after }
    return { before: `${before}\n  `, between: ',\n  ', after: `\n ${after}` }
  },
  entry({ post, published, updated, author, categories }, article, url) {
    const begun = written({ id: url, url, title: post.title })
    const rest = written({
      ...(article.summary === null ? {} : { summary: article.summary }),
      date_published: published,
      ...(updated === null ? {} : { date_modified: updated }),
      ...(author === null ? {} : { authors: [{ name: author }] }),
      ...(categories.length === 0 ? {} : { tags: categories }),
      language: article.lang,
    })
    // One object, with the text between two of its fields.
    return {
      before: `${deeper(begun.slice(0, -2))},\n   "content_html": `,
      after: `,${deeper(rest.slice(1))}`,
    }
  },
  text: html => JSON.stringify(html),
}

/** As deep as it stands in the feed; within its texts a line never ends. */
function deeper(json: string): string {
  return json.replaceAll('\n', '\n  ')
}

function written(value: unknown): string {
  return JSON.stringify(value, null, 1)
}
