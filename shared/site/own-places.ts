import type { SiteAddress } from './address/address.ts'
import { indexPagePattern } from './plan/plan-index.ts'
import type { SiteSource } from './site-source.ts'

/** The addresses of the pages that every site has. */
export interface OwnPlaces {
  readonly archive: SiteAddress
  readonly tags: SiteAddress
  readonly categories: SiteAddress
  readonly search: SiteAddress
}

/** Hexo's own archive is at `/archives/`; the others have none. */
export function ownPlaces(site: SiteSource): OwnPlaces {
  return {
    archive: site.generator === 'hexo' ? '/archives/' : '/archive/',
    tags: '/tags/',
    categories: '/categories/',
    search: '/search/',
  }
}

/** Whether a file (its key, see claims.ts) is one that the site makes itself: posts and pages cannot take it. */
export function isOwnPlace(site: SiteSource): (key: string) => boolean {
  const [before = '', after = ''] = indexPagePattern(site).toLowerCase().slice(1).split(':num')
  const escaped = [before, after].map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\d+')
  const folders = Object.values(ownPlaces(site)).map(address => address.slice(1))
  const pattern = new RegExp(
    `^(?:index\\.html|(?:${folders.join('|')}).*|inkstone/.*|${escaped}(?:index\\.html)?)$`,
  )
  return key => pattern.test(key)
}
