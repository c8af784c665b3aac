import type { SitePost, SiteSource } from './site-source.ts'

/** Whether the generator, run as it is by default, would show this post. */
export function isPublished(post: SitePost, site: SiteSource): boolean {
  if (post.meta.draft && !site.withDrafts) return false
  // Eleventy writes no page for `permalink: false`.
  if (site.generator === 'eleventy' && post.meta.data.permalink === false) return false
  // A file's time stamp is when it was written, not when it is due: it can lie after `nowMs` by the clock's own grain,
  // or by another machine's clock, and such a draft is not one for later.
  return showsFuture(site) || post.date.source === 'modified' || post.date.timeMs <= site.nowMs
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
