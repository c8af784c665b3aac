import type { SitePost, SiteSource } from './site-source.ts'

/** Whether the generator, run as it is by default, would show this post. */
export function isPublished(post: SitePost, site: SiteSource): boolean {
  if (post.meta.draft && !site.withDrafts) return false
  // Eleventy writes no page for `permalink: false`.
  if (site.generator === 'eleventy' && post.meta.data.permalink === false) return false
  return showsFuture(site) || post.date.timeMs <= site.nowMs
}

/** Jekyll and Hexo have a setting `future`, off in the one and on in the other; Hugo hides, Eleventy shows. */
function showsFuture(site: SiteSource): boolean {
  if (site.withFuture) return true
  switch (site.generator) {
    case 'jekyll':
      return site.config.raw.future === true
    case 'hexo':
      return site.config.raw.future !== false
    case 'hugo':
      return site.config.raw.buildFuture === true
    default:
      return true
  }
}
