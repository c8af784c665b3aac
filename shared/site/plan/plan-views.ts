import type { Steps } from '../../bulk/steps.ts'
import type { SiteAddress } from '../address/address.ts'
import type { Claims } from '../address/claims.ts'
import { hugoFeeds } from '../address/hugo-kinds.ts'
import type { PlacedPost } from '../address/plan-addresses.ts'
import { categoryGroupings, type Grouping, groupingsAlone, tagGroupings } from '../groupings.ts'
import { branchKey, type HugoBranches, hugoBranches, introOf } from '../hugo-branches.ts'
import { ownLists } from '../own-lists.ts'
import { ownPlaces } from '../own-places.ts'
import type { IndexView, Intro, ListGroup, OwnPageView, PageView, PostView, SiteFrame } from '../page-view.ts'
import { siteFrame } from '../site-frame.ts'
import type { SiteSource } from '../site-source.ts'
import { tagPages, tagViews } from '../tag-links.ts'
import { tagFeedName } from './feed-places.ts'
import { planSections } from './hugo-sections.ts'
import { indexOrder } from './index-order.ts'
import { planArchive } from './plan-archive.ts'
import { planIndex } from './plan-index.ts'
import { menuPages } from './plan-pages.ts'
import { type PlacedList, postLink, postViews, type Tagged } from './plan-posts.ts'

export interface Views {
  readonly all: readonly [SiteAddress, PageView][]
  readonly posts: readonly PostView[]
  readonly frame: SiteFrame
}

/** Every page of the site with what it shows, but for redirects; with a stop before what takes longest. */
export function* planViews(
  site: SiteSource,
  placed: readonly PlacedPost[],
  pages: readonly [SiteAddress, OwnPageView][],
  intro: IndexView['intro'],
  claims: Claims,
): Steps<Views> {
  const places = ownPlaces(site)
  const branches = hugoBranches(site)
  const tagsOf = tagGroupings(site, branches)
  const categoriesOf = categoryGroupings(site, branches)
  const alone = (field: string, used: readonly (readonly Grouping[])[]) =>
    branches.size === 0 ? [] : groupingsAlone(field, used.flat(), site.config, branches)
  const tagsOfEach = placed.map(({ post }) => tagsOf(post))
  const tags = tagPages(tagsOfEach, places.tags, alone('tags', tagsOfEach))
  const categoriesOfEach = placed.map(({ post }) => categoriesOf(post))
  const categories = tagPages(categoriesOfEach, places.categories, alone('categories', categoriesOfEach))
  const links = placed.map((one, at) => postLink(one, tagsOfEach[at] ?? [], tags))
  const frame = siteFrame(site, links, menuPages(pages, site), categories.size > 0)
  const own = placedLists(site, placed, branches)
  yield
  const posts = postViews(placed, links, { generator: site.generator, categoriesOf, categories, own })
  const feedName = frame.feeds === null || !hasEntryFeeds(site) ? null : tagFeedName(site)
  const list = (address: SiteAddress, group: ListGroup, field: string, pages: Tagged) => {
    const branch = branches.get(branchKey(field, site.config))
    const texts = {
      title: branch?.title ?? null,
      intro: introOf(branch),
      introOf: introsOf(site, field, branches),
    }
    return tagViews(group, pages, { links, feedName, ...texts }).map((view): [SiteAddress, PageView] => [
      view.kind === 'tag' ? view.tag.address : address,
      view,
    ])
  }
  const ownPages = own.flatMap(({ list: { address, name }, field, pages }) =>
    list(address, { name, address }, field, pages),
  )
  const isFree = ([address]: readonly [SiteAddress, PageView]) => claims.claim(address, '') === null
  const inPlace = (folder: SiteAddress) => (entry: [SiteAddress, PageView]) =>
    entry[0].startsWith(folder) || isFree(entry)
  return {
    all: [
      ...planIndex(indexOrder(placed, links, site), site, intro),
      ...posts,
      ...pages,
      ...planArchive(links, places.archive),
      ...list(places.tags, 'tags', 'tags', tags).filter(inPlace(places.tags)),
      ...(categories.size > 0
        ? list(places.categories, 'categories', 'categories', categories).filter(inPlace(places.categories))
        : []),
      // A post or page may be where Hugo would have them.
      ...ownPages.filter(isFree),
      ...planSections(site, { placed, links, branches, hasFeeds: frame.feeds !== null }).filter(isFree),
      [places.search, { kind: 'search' }],
    ],
    posts: posts.map(([, view]) => view),
    frame,
  }
}

/** The lists of the blog's own that have an entry. */
function placedLists(
  site: SiteSource,
  placed: readonly PlacedPost[],
  branches: HugoBranches,
): readonly PlacedList[] {
  return ownLists(site, branches).flatMap((own): PlacedList[] => {
    const used = placed.map(({ post }) => own.groupingsOf(post))
    const alone = groupingsAlone(own.field, used.flat(), site.config, branches)
    const pages = tagPages(used, own.list.address, alone)
    return pages.size === 0 ? [] : [{ ...own, pages }]
  })
}

/** The text above the list of one entry, by the entry's name. */
function introsOf(
  { generator, config }: SiteSource,
  field: string,
  branches: HugoBranches,
): (name: string) => Intro | null {
  if (generator !== 'hugo') return () => null
  return name => introOf(branches.get(branchKey(`${field}/${name}`, config)))
}

/** Whether each tag has a feed of its own; Hugo's configuration may say no. */
function hasEntryFeeds({ generator, config }: SiteSource): boolean {
  return generator !== 'hugo' || hugoFeeds('term', config)
}
