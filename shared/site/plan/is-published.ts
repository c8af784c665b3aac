import { hidingRules, whyHidden } from '../../post/why-hidden.ts'
import type { SitePost, SiteSource } from '../site-source.ts'

/** Whether the generator, run as it is by default or with these options, would show a post. */
export function publishedIn(site: SiteSource): (post: SitePost) => boolean {
  const rules = hidingRules(site.generator, site.config, site)
  return post => whyHidden(post, rules, site.nowMs) === null
}
