import { hidingRules, turnsAtMs, whyHidden } from '../../post/why-hidden.ts'
import type { SitePost, SiteSource } from '../site-source.ts'

/** Whether the generator, run as it is by default or with these options, would show a post. */
export function publishedIn(site: SiteSource): (post: SitePost) => boolean {
  const rules = hidingRules(site.generator, site.config, site)
  return post => whyHidden(post, rules, site.nowMs) === null
}

/** When time alone makes another site of the same blog, in ms since 1970; null: never. */
export function siteTurnsAtMs(site: SiteSource): number | null {
  const rules = hidingRules(site.generator, site.config, site)
  return site.posts.reduce<number | null>((first, post) => {
    const turn = turnsAtMs(post, rules, site.nowMs)
    return turn !== null && (first === null || turn < first) ? turn : first
  }, null)
}
