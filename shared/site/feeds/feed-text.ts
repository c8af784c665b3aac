import { absoluteUrl } from '../address/absolute-url.ts'
import type { SiteAddress } from '../address/address.ts'
import type { SiteFrame } from '../page-view.ts'
import { atomFeed } from './atom-feed.ts'
import type { AroundPosts, FeedFormatter } from './feed-formatter.ts'
import type { Article, FeedFormat, FeedPost, FeedView } from './feed-view.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss-feed.ts'

const formatters: Readonly<Record<FeedFormat, FeedFormatter>> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
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
): string {
  const posts = feed.posts.filter(({ id }) => articles.has(id))
  const entries = posts.flatMap(post => {
    const article = articles.get(post.id)
    return article === undefined ? [] : feedEntry(feed.format, post, article, frame)
  })
  const { before, between, after } = aroundPosts({ ...feed, posts }, address, frame)
  return before + entries.join(between) + after
}

/** A post as it is in all feeds of a format: most posts are in several, and each entry need be made only once. */
export function feedEntry(format: FeedFormat, post: FeedPost, article: Article, frame: SiteFrame): string {
  const url = absoluteUrl(frame.origin ?? '', post.post.address)
  return formatters[format].entry(post, article, url, frame)
}

/** What is around the entries of a feed's posts, all of which are there. */
export function aroundPosts(feed: FeedView, address: SiteAddress, frame: SiteFrame): AroundPosts {
  const origin = frame.origin ?? ''
  const urls = { self: absoluteUrl(origin, address), about: absoluteUrl(origin, feed.about) }
  return formatters[feed.format].around(feed, frame, urls)
}
