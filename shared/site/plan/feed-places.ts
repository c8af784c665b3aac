import type { BlogConfig } from '../../blog.ts'
import { fieldText, fieldTexts } from '../../matter/field-text.ts'
import { fieldReader } from '../../post/describe-post.ts'
import { record } from '../../record.ts'
import { cleanSegments, type SiteAddress } from '../address/address.ts'
import type { ListPlace } from '../groupings.ts'
import type { SiteFeeds } from '../page-view.ts'

/** Where readers of the blog as its generator made it already look for its feed, also where its configuration says so. */
export function feedPlaces({ generator, config }: ListPlace): SiteFeeds {
  switch (generator) {
    case 'hexo': {
      const own = hexoFeeds(config)
      const feeds = { atom: '/atom.xml', rss: '/rss2.xml', json: '/feed.json', ...own }
      return apart(feeds, own.rss === undefined ? 'atom' : 'rss')
    }
    case 'hugo':
      return apart({ atom: '/atom.xml', rss: `/${hugoFeedName(config)}`, json: '/feed.json' }, 'rss')
    case 'jekyll': {
      const { path, collections } = record(config.raw.feed)
      const atom = feedFile(path ?? record(record(collections).posts).path)
      return apart({ atom: atom ?? '/feed.xml', rss: '/rss.xml', json: '/feed.json' }, 'atom')
    }
    default:
      return { atom: '/feed.xml', rss: '/rss.xml', json: '/feed.json' }
  }
}

/** How many posts the configuration wants in the feed of the whole blog; null: it does not say. */
export function feedLimit({ generator, config: { raw } }: ListPlace): number | null {
  const wanted: unknown = {
    jekyll: record(raw.feed).posts_limit,
    hexo: record(raw.feed).limit,
    hugo: record(record(raw.services).rss).limit ?? raw.rssLimit,
    eleventy: null,
    plain: null,
  }[generator]
  return typeof wanted === 'number' && Number.isInteger(wanted) && wanted > 0
    ? Math.min(wanted, mostInFeed)
    : null
}

/** Readers load all of it each time. */
const mostInFeed = 200

/** Of two for one file the one that its readers know keeps it. */
function apart(feeds: SiteFeeds, known: 'atom' | 'rss'): SiteFeeds {
  if (feeds.atom !== feeds.rss) return feeds
  const other = feeds.atom === '/rss.xml' ? '/feed.xml' : '/rss.xml'
  return known === 'atom' ? { ...feeds, rss: other } : { ...feeds, atom: other }
}

/** The feed in the folder of a tag; Hugo has one in each. */
export function tagFeedName({ generator, config }: ListPlace): string {
  return generator === 'hugo' ? hugoFeedName(config) : 'feed.xml'
}

/** Hugo calls all its feeds alike: `outputFormats.RSS.baseName`. */
export function hugoFeedName({ raw }: BlogConfig): string {
  const rss = fieldReader(record(raw.outputFormats), 'hugo')('rss')
  const own = fieldReader(record(rss), 'hugo')('basename')
  const name = fieldText(own)?.trim() ?? ''
  return `${/^[^/\\]+$/.test(name) ? name : 'index'}.xml`
}

/** `feed: {type: [atom, rss2], path: [a.xml, b.xml]}` (hexo-generator-feed). */
function hexoFeeds({ raw }: BlogConfig): Partial<SiteFeeds> {
  const { type = 'atom', path } = record(raw.feed)
  const kinds = fieldTexts(type)
  const paths = fieldTexts(path).map(feedFile)
  const placeOf = (kind: string) => (kinds.includes(kind) ? (paths[kinds.indexOf(kind)] ?? null) : null)
  const [atom, rss] = [placeOf('atom'), placeOf('rss2')]
  return { ...(atom === null ? {} : { atom }), ...(rss === null ? {} : { rss }) }
}

/** Null: it names no file. */
export function feedFile(written: unknown): SiteAddress | null {
  const path = typeof written === 'string' ? cleanSegments(written).join('/') : ''
  return /[^/]\.[a-z0-9]+$/i.test(path) ? `/${path}` : null
}
