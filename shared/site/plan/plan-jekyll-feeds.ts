import type { BlogConfig } from '../../blog.ts'
import { fieldText, fieldTexts } from '../../matter/field-text.ts'
import { isRecord, record } from '../../record.ts'
import type { SiteAddress } from '../address/address.ts'
import type { PageView, PostView, SiteFrame } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { feedFile } from './feed-places.ts'
import { newestFeed } from './plan-feeds.ts'
import type { PlannedFile } from './planned-file.ts'

/**
 * The feeds of categories and tags that jekyll-feed makes, where it makes them; nobody who reads one by such an address
 * looks for ours in the folder of the list. The configuration asks for each kind: `feed: {categories: [ink], tags: true}`.
 */
export function planJekyllFeeds(
  { generator, config }: SiteSource,
  frame: SiteFrame,
  posts: readonly PostView[],
  views: readonly (readonly [SiteAddress, PageView])[],
): readonly PlannedFile[] {
  if (generator !== 'jekyll' || frame.feeds === null || !isRecord(config.raw.feed)) return []
  const placeOf = feedOf(config)
  const byAddress = new Map(posts.map(view => [view.post.address, view]))
  return views.flatMap(([about, view]) => {
    if (view.kind !== 'tag') return []
    const address = placeOf(view.group === 'categories' ? 'category' : 'tag', view.tag.name)
    if (address === null) return []
    const own = view.posts.flatMap(({ address: post }) => byAddress.get(post) ?? [])
    const title = `${view.tag.name} · ${frame.title}`
    return newestFeed({ address, format: 'atom', title, about }, own)
  })
}

type FeedOf = (kind: 'category' | 'tag', name: string) => SiteAddress | null

function feedOf({ raw }: BlogConfig): FeedOf {
  const { categories, collections, tags } = record(raw.feed)
  const named = new Set(fieldTexts(categories ?? record(record(collections).posts).categories))
  const { path, only, except } = record(tags)
  const folder = fieldText(path) ?? '/feed/by_tag/'
  const wanted = only === undefined ? null : new Set(fieldTexts(only))
  const unwanted = new Set(fieldTexts(except))
  const isOn = tags === true || isRecord(tags)
  return (kind, name) => {
    if (kind === 'category') return named.has(name) ? feedFile(`/feed/${name}.xml`) : null
    // What would not be a plain file's name has no feed there either.
    const hasFeed = isOn && /^\w+$/.test(name) && !unwanted.has(name) && (wanted?.has(name) ?? true)
    return hasFeed ? feedFile(`${folder}${name}.xml`) : null
  }
}
