import type { SiteFrame } from '../page-view.ts'
import { latest } from '../site-moments.ts'
import type { Article, FeedPost, FeedView } from './feed-view.ts'

/** Writes feeds in one format. */
export interface FeedFormatter {
  /** What is around the posts of a feed, which shows all that `feed` has. */
  around(feed: FeedView, frame: SiteFrame, urls: FeedUrls): AroundPosts
  /** A post as each feed of a site shows it; `url`: of its page. */
  entry(post: FeedPost, article: Article, url: string, frame: SiteFrame): string
}

export interface AroundPosts {
  readonly before: string
  /** Two posts. */
  readonly between: string
  readonly after: string
}

export interface FeedUrls {
  readonly self: string
  /** Of the page that shows the same posts. */
  readonly about: string
}

/** Atom wants a moment of the last change; a feed of nothing has none, and says the beginning of time. */
const never = '1970-01-01T00:00:00Z'

export function lastChange(posts: readonly FeedPost[]): string {
  return latest(posts.map(({ updated, published }) => updated ?? published)) ?? never
}
