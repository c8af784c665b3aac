import type { Message } from '../../errors.ts'
import { describePost } from '../../post/describe-post.ts'
import { hidingRules, type PostsAround, turnsAtMs, whyHidden } from '../../post/why-hidden.ts'
import { collectionOf, outputCollections } from '../jekyll-collections.ts'
import type { SitePage, SitePost, SiteSource } from '../site-source.ts'
import { withDefaults } from '../with-defaults.ts'

/** Why the generator, run as it is by default or with these options, would not show a post; null: it would. */
export function hiddenIn(site: SiteSource): (post: SitePost) => Message | null {
  const rules = hidingRules(site.generator, site.config, site, aroundOf(site))
  return post => whyHidden(post, rules, site.nowMs)
}

/** What of a site's other files decides on a post of it. */
function aroundOf({ generator, pages, posts, folderData = [] }: SiteSource): PostsAround {
  if (generator === 'eleventy') return { branches: folderData }
  return generator === 'hugo' ? { branches: pages, ids: posts.map(({ id }) => id) } : {}
}

/** When time alone makes another site of the same blog, in ms since 1970; null: never. */
export function siteTurnsAtMs(site: SiteSource): number | null {
  const rules = hidingRules(site.generator, site.config, site, aroundOf(site))
  const waitsFor = documentWaits(site)
  let first: number | null = null
  const take = (turn: number | null) => {
    if (turn !== null && (first === null || turn < first)) first = turn
  }
  for (const post of site.posts) take(turnsAtMs(post, rules, site.nowMs))
  // What the configuration says for posts is among the rules.
  for (const page of withDefaults({ ...site, posts: [] }).pages) take(waitsFor(page))
  return first
}

/**
 * The moment that a page waits for, in ms since 1970; null: it is shown. Jekyll waits for the date of a collection's
 * document as for that of a post, and asks none of a page.
 */
export function documentWaits(site: SiteSource): (page: SitePage) => number | null {
  const { generator, config, nowMs } = site
  const { timeZone } = config
  const collections = generator === 'jekyll' ? outputCollections(config) : []
  if (collections.length === 0 || site.withFuture || config.raw.future === true) return () => null
  return ({ id, data }) => {
    if (collectionOf(id, collections) === null) return null
    const timeMs = describePost({ id, data, generator, timeZone, modifiedMs: 0 }).date?.timeMs ?? 0
    return timeMs > nowMs ? timeMs : null
  }
}
