import { cleanSegments, type SiteAddress } from '../address/address.ts'
import type { IndexView, PageView, PostLink } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { hexoPageSize } from './hexo-page-size.ts'

/** Home and its further pages, `/page2/` or as Jekyll's `paginate_path` and Hexo's `pagination_dir` say. */
export function planIndex(
  posts: readonly PostLink[],
  site: SiteSource,
  intro: IndexView['intro'] = null,
): [SiteAddress, PageView][] {
  const size = pageSize(site, posts.length)
  const count = Math.max(1, Math.ceil(posts.length / size))
  const pattern = indexPagePattern(site)
  const at = (number: number) => (number === 1 ? '/' : pattern.replace(':num', String(number)))
  return Array.from({ length: count }, (_, index): [SiteAddress, PageView] => {
    const number = index + 1
    return [
      at(number),
      {
        kind: 'index',
        posts: posts.slice(index * size, number * size),
        number,
        count,
        newer: number > 1 ? at(number - 1) : null,
        older: number < count ? at(number + 1) : null,
        intro: number === 1 ? intro : null,
      },
    ]
  })
}

/** To Hexo 0 means all of them. */
function pageSize(site: SiteSource, all: number): number {
  const size =
    site.generator === 'hexo' ? hexoPageSize(site, 'index_generator') || all : site.config.postsPerPage
  return Math.max(1, Math.floor(size ?? 10))
}

/** Where the second page and those after it are; `:num` stands for the number. */
export function indexPagePattern(site: SiteSource): SiteAddress {
  const { raw } = site.config
  const written = site.generator === 'jekyll' ? raw.paginate_path : null
  if (typeof written === 'string' && written.includes(':num')) {
    return `/${written}/`.replace(/\/+/g, '/')
  }
  if (site.generator === 'hexo') {
    const named = typeof raw.pagination_dir === 'string' ? cleanSegments(raw.pagination_dir).join('/') : ''
    return `/${named === '' ? 'page' : named}/:num/`
  }
  return site.generator === 'hugo' ? '/page/:num/' : '/page:num/'
}
