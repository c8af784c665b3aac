import { describePost } from '../post/describe-post.ts'
import { fieldDefaults } from './address/jekyll-defaults.ts'
import { collectionOf, outputCollections } from './jekyll-collections.ts'
import type { SiteSource } from './site-source.ts'

/** Jekyll's configuration may speak for the front matter of its files. */
export function withDefaults(site: SiteSource): SiteSource {
  const defaults = site.generator === 'jekyll' ? fieldDefaults(site.config.raw) : null
  if (defaults === null) return site
  const { generator, config } = site
  const collections = outputCollections(config)
  return {
    ...site,
    pages: site.pages.map(page => {
      const type = collectionOf(page.id, collections)?.name ?? 'pages'
      return { ...page, data: { ...defaults(page.id, type), ...page.data } }
    }),
    posts: site.posts.map(post => {
      const data = { ...defaults(post.id, post.meta.draft ? 'drafts' : 'posts'), ...post.meta.data }
      const { timeZone } = config
      const meta = describePost({ id: post.id, data, generator, timeZone, modifiedMs: post.date.timeMs })
      return { ...post, meta, date: post.date.source === 'modified' ? post.date : (meta.date ?? post.date) }
    }),
  }
}
