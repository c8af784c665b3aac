import { say } from '../../words/words.ts'
import type { SiteAddress } from '../address/address.ts'
import { hugoFeeds } from '../address/hugo-kinds.ts'
import type { PageView, PostView, SiteFrame } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { listTitle } from '../theme/list-titles.ts'
import { hugoSections } from './hugo-sections.ts'
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
  const feed = (folder: SiteAddress, about: SiteAddress, name: string, own: readonly PostView[]) =>
    newestFeed(
      { address: `${folder}index.xml`, format: 'rss', title: `${name} · ${frame.title}`, about },
      own,
    )
  const sections = hugoFeeds('section', site.config)
    ? hugoSections(site, posts).map(({ name, address, posts: own }) =>
        feed(address, frame.archive, name, own),
      )
    : []
  if (!hugoFeeds('taxonomy', site.config)) return sections
  const lists = views.flatMap(([address, view]) =>
    view.kind === 'tags' && view.tags.length > 0
      ? feed(
          address,
          address,
          listTitle(view.group, key => say(frame.words, key)),
          havingOne(address, posts, views),
        )
      : [],
  )
  return [...sections, ...lists]
}

/** The posts, newest first, that are on a page below that of a list. */
function havingOne(
  list: SiteAddress,
  posts: readonly PostView[],
  views: readonly (readonly [SiteAddress, PageView])[],
): readonly PostView[] {
  const listed = new Set<SiteAddress>()
  for (const [address, view] of views) {
    if (view.kind !== 'tag' || !address.startsWith(list)) continue
    for (const post of view.posts) listed.add(post.address)
  }
  return posts.filter(({ post }) => listed.has(post.address))
}
