import type { SiteAddress } from '../address/address.ts'
import type { Claims } from '../address/claims.ts'
import { hugoFeeds } from '../address/hugo-kinds.ts'
import type { PlacedPost } from '../address/plan-addresses.ts'
import { categoryGroupings, tagGroupings } from '../groupings.ts'
import { ownLists } from '../own-lists.ts'
import { ownPlaces } from '../own-places.ts'
import type { IndexView, ListGroup, OwnPageView, PageView, PostView, SiteFrame } from '../page-view.ts'
import { siteFrame } from '../site-frame.ts'
import type { SiteSource } from '../site-source.ts'
import { type TaggedPosts, tagPages, tagViews } from '../tag-links.ts'
import { indexOrder } from './index-order.ts'
import { planArchive } from './plan-archive.ts'
import { tagFeedName } from './plan-feeds.ts'
import { planIndex } from './plan-index.ts'
import { menuPages } from './plan-pages.ts'
import { type PlacedList, postLink, postViews } from './plan-posts.ts'

export interface Views {
  readonly all: readonly [SiteAddress, PageView][]
  readonly posts: readonly PostView[]
  readonly frame: SiteFrame
}

/** Every page of the site with what it shows, but for redirects. */
export function planViews(
  site: SiteSource,
  placed: readonly PlacedPost[],
  pages: readonly [SiteAddress, OwnPageView][],
  intro: IndexView['intro'],
  claims: Claims,
): Views {
  const places = ownPlaces(site)
  const tagsOf = tagGroupings(site)
  const categoriesOf = categoryGroupings(site)
  const tagsOfEach = placed.map(({ post }) => tagsOf(post))
  const tags = tagPages(tagsOfEach, places.tags)
  const categories = tagPages(
    placed.map(({ post }) => categoriesOf(post)),
    places.categories,
  )
  const links = placed.map((one, at) => postLink(one, tagsOfEach[at] ?? [], tags))
  const frame = siteFrame(site, links, menuPages(pages, site), categories.size > 0)
  const own = placedLists(site, placed)
  const posts = postViews(placed, links, { categoriesOf, categories, own })
  const feedName = frame.feeds === null || !hasEntryFeeds(site) ? null : tagFeedName(site.generator)
  const list = (address: SiteAddress, group: ListGroup, pages: ReadonlyMap<string, TaggedPosts>) =>
    tagViews(group, pages, links, feedName).map((view): [SiteAddress, PageView] => [
      view.kind === 'tag' ? view.tag.address : address,
      view,
    ])
  const ownPages = own.flatMap(({ list: { address, name }, pages }) =>
    list(address, { name, address }, pages),
  )
  return {
    all: [
      ...planIndex(indexOrder(placed, links, site), site, intro),
      ...posts,
      ...pages,
      ...planArchive(links, places.archive),
      ...list(places.tags, 'tags', tags),
      ...(categories.size > 0 ? list(places.categories, 'categories', categories) : []),
      // A post or page may be where Hugo would have them.
      ...ownPages.filter(([address]) => claims.claim(address, '') === null),
      [places.search, { kind: 'search' }],
    ],
    posts: posts.map(([, view]) => view),
    frame,
  }
}

/** The lists of the blog's own that have an entry. */
function placedLists(site: SiteSource, placed: readonly PlacedPost[]): readonly PlacedList[] {
  return ownLists(site).flatMap(({ list, groupingsOf }): PlacedList[] => {
    const pages = tagPages(
      placed.map(({ post }) => groupingsOf(post)),
      list.address,
    )
    return pages.size === 0 ? [] : [{ list, groupingsOf, pages }]
  })
}

/** Whether each tag has a feed of its own; Hugo's configuration may say no. */
function hasEntryFeeds({ generator, config }: SiteSource): boolean {
  return generator !== 'hugo' || hugoFeeds('term', config)
}
