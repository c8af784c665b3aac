import type { SiteAddress } from '../address/address.ts'
import { hugoFeeds } from '../address/hugo-kinds.ts'
import type { ListGroup, PageView, PostLink, PostView, SiteFrame } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { listTitle } from '../theme/list-titles.ts'
import { hugoFeedName } from './feed-places.ts'
import { newestFeed } from './plan-feeds.ts'
import type { PlannedFile } from './planned-file.ts'

/**
 * The feeds that Hugo has and no other: of each section, and of the list of all tags, of all categories, of all series.
 *
 * Hugo's feeds of such a list name its entries; ours name the newest posts that have one, which is what a reader can read.
 */
export function planHugoFeeds(
  site: SiteSource,
  frame: SiteFrame,
  posts: readonly PostView[],
  views: readonly (readonly [SiteAddress, PageView])[],
): readonly PlannedFile[] {
  if (site.generator !== 'hugo' || frame.feeds === null) return []
  const feed = (address: SiteAddress, about: SiteAddress, name: string, own: readonly PostView[]) =>
    newestFeed({ address, format: 'rss', title: `${name} · ${frame.title}`, about }, own)
  const hasFeed = hugoFeeds('taxonomy', site.config)
  const among = (listed: readonly PostLink[]) => {
    const addresses = new Set(listed.map(({ address }) => address))
    return posts.filter(({ post }) => addresses.has(post.address))
  }
  return views.flatMap(([address, view]) => {
    if (view.kind === 'section' && view.feed !== null) {
      return feed(view.feed, address, view.title, among(view.posts))
    }
    if (view.kind !== 'tags' || view.tags.length === 0 || !hasFeed) return []
    const name = view.title ?? listTitle(view.group, frame.words)
    return feed(`${address}${hugoFeedName(site.config)}`, address, name, among(inList(view.group, views)))
  })
}

/** The posts of every entry of a list. */
function inList(group: ListGroup, views: readonly (readonly [SiteAddress, PageView])[]): readonly PostLink[] {
  return views.flatMap(([, view]) => (view.kind === 'tag' && isSame(view.group, group) ? view.posts : []))
}

function isSame(one: ListGroup, other: ListGroup): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.address === other.address
  return one === other
}
