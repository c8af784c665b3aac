import type { SiteAddress } from '../address/address.ts'
import type { PlacedPost } from '../address/plan-addresses.ts'
import { categoryGroupings, tagGroupings } from '../groupings.ts'
import { ownPlaces } from '../own-places.ts'
import type { IndexView, OwnPageView, PageView, PostView, SiteFrame } from '../page-view.ts'
import { siteFrame } from '../site-frame.ts'
import type { SiteSource } from '../site-source.ts'
import { tagPages, tagViews } from '../tag-links.ts'
import { planArchive } from './plan-archive.ts'
import { tagFeedName } from './plan-feeds.ts'
import { planIndex } from './plan-index.ts'
import { menuPages } from './plan-pages.ts'
import { postLink, postViews } from './plan-posts.ts'

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
): Views {
  const places = ownPlaces(site)
  const tagsOf = tagGroupings(site)
  const categoriesOf = categoryGroupings(site)
  const own = placed.map(({ post }) => tagsOf(post))
  const tags = tagPages(own, places.tags)
  const categories = tagPages(
    placed.map(({ post }) => categoriesOf(post)),
    places.categories,
  )
  const links = placed.map((one, at) => postLink(one, own[at] ?? [], tags))
  const frame = siteFrame(site, links, menuPages(pages, site), categories.size > 0)
  const posts = postViews(placed, links, categoriesOf, categories)
  const feedName = frame.feeds === null ? null : tagFeedName(site.generator)
  const tagged = (views: readonly PageView[]) =>
    views.map((view): [SiteAddress, PageView] => [view.kind === 'tag' ? view.tag.address : '', view])
  const [allTags, ...eachTag] = tagged(tagViews('tags', tags, links, feedName))
  const [allCategories, ...eachCategory] = tagged(tagViews('categories', categories, links, feedName))
  return {
    all: [
      ...planIndex(links, site, intro),
      ...posts,
      ...pages,
      ...planArchive(links, places.archive),
      ...at(places.tags, allTags),
      ...eachTag,
      ...(categories.size > 0 ? [...at(places.categories, allCategories), ...eachCategory] : []),
      [places.search, { kind: 'search' }],
    ],
    posts: posts.map(([, view]) => view),
    frame,
  }
}

function at(address: SiteAddress, planned: [SiteAddress, PageView] | undefined): [SiteAddress, PageView][] {
  return planned === undefined ? [] : [[address, planned[1]]]
}
