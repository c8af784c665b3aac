import { record } from '../../record.ts'
import { cleanSegments, type SiteAddress } from '../address/address.ts'
import type { IndexView, PageView, PostLink } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { hexoPageSize } from './hexo-page-size.ts'

/** The list of posts, page by page: `/page2/`, or as Jekyll's `paginate_path` and Hexo's `pagination_dir` say. */
export function planIndex(
  posts: readonly PostLink[],
  site: SiteSource,
  intro: IndexView['intro'] = null,
): [SiteAddress, PageView][] {
  const size = pageSize(site, posts.length)
  const count = Math.max(1, Math.ceil(posts.length / size))
  const pattern = indexPagePattern(site)
  const first = indexPlace(site)
  const at = (number: number) => (number === 1 ? first : pattern.replace(':num', String(number)))
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

/** Where the list of posts begins: home, but where Hexo's `index_generator.path` says. */
export function indexPlace({ generator, config }: SiteSource): SiteAddress {
  const path = generator === 'hexo' ? record(config.raw.index_generator).path : null
  const named = typeof path === 'string' ? cleanSegments(path).join('/') : ''
  return named === '' ? '/' : `/${named}/`
}

/** Where the second page of posts and those after it are; `:num` stands for the number. */
export function indexPagePattern(site: SiteSource): SiteAddress {
  if (site.generator !== 'hexo') return laterPagePattern(site)
  const own = record(site.config.raw.index_generator).pagination_dir
  return indexPlace(site) + laterPagePattern(site, own).slice(1)
}

/** The same for any list, below its own address. `named`: Hexo's folder for this list, if it has one of its own. */
export function laterPagePattern({ generator, config }: SiteSource, named?: unknown): SiteAddress {
  const { raw } = config
  const written = generator === 'jekyll' ? raw.paginate_path : null
  if (typeof written === 'string' && written.includes(':num')) {
    return `/${written}/`.replace(/\/+/g, '/')
  }
  if (generator === 'hexo') {
    const folder = [named, raw.pagination_dir].find(one => typeof one === 'string' && one !== '')
    return `/${cleanSegments(typeof folder === 'string' ? folder : '').join('/') || 'page'}/:num/`
  }
  return generator === 'hugo' ? '/page/:num/' : '/page:num/'
}
