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
    const item = written({
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
    })
    // As deep as it stands in the feed; within its texts a line never ends.
    return item.replaceAll('\n', '\n  ')
  },
}

function written(value: unknown): string {
  return JSON.stringify(value, null, 1)
}
