import type { SiteAddress } from '../address/address.ts'
import type { FeedFormat, FeedPost, FeedView } from '../feeds/feed-view.ts'
import type { PageView, PostView, SiteFrame } from '../page-view.ts'
import type { PlannedFile } from './planned-file.ts'

const postsInFeed = 20
const postsInTagFeed = 10

/**
 * The feeds of the whole blog, and one for each tag and category. None where the site's address is not known. `limit`: see
 * `feedLimit`.
 */
export function planFeeds(
  frame: SiteFrame,
  posts: readonly PostView[],
  views: readonly (readonly [SiteAddress, PageView])[],
  limit: number | null = null,
): readonly PlannedFile[] {
  if (frame.feeds === null) return []
  const { atom, rss, json } = frame.feeds
  const newest = posts.slice(0, limit ?? postsInFeed).map(feedPost)
  const whole = (format: FeedFormat, address: SiteAddress) =>
    feed(address, format, frame.title, frame.home, newest)
  const byAddress = new Map(posts.map(view => [view.post.address, view]))
  return [
    whole('atom', atom),
    whole('rss', rss),
    whole('json', json),
    ...views.flatMap(([address, view]) => {
      if (view.kind !== 'tag' || view.feed === null) return []
      const own = view.posts.slice(0, postsInTagFeed).flatMap(post => byAddress.get(post.address) ?? [])
      const title = `${view.tag.name} · ${frame.title}`
      return newestFeed({ address: view.feed, format: 'atom', title, about: address }, own)
    }),
  ]
}

/** A feed of some posts, of which the newest are in it; `posts` are newest first. */
export function newestFeed(
  { address, ...view }: Omit<FeedView, 'posts'> & { readonly address: SiteAddress },
  posts: readonly PostView[],
): PlannedFile {
  const newest = posts.slice(0, postsInTagFeed).map(feedPost)
  return { kind: 'feed', path: address.slice(1), address, feed: { ...view, posts: newest } }
}

function feed(
  address: SiteAddress,
  format: FeedFormat,
  title: string,
  about: SiteAddress,
  posts: readonly FeedPost[],
): PlannedFile {
  return { kind: 'feed', path: address.slice(1), address, feed: { format, title, about, posts } }
}

function feedPost(view: PostView): FeedPost {
  const { id, post, author, published, updated } = view
  const names = [...view.categories, ...view.ownLists.flatMap(({ links }) => links), ...post.tags].map(
    ({ name }) => name,
  )
  return { id, post, author, published, updated, categories: [...new Set(names)] }
}
