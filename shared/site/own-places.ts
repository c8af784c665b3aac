import { cleanSegments, pageFile, type SiteAddress } from './address/address.ts'
import { fileKey } from './address/claims.ts'
import type { ListPlace } from './groupings.ts'
import { indexPagePattern, indexPlace } from './plan/plan-index.ts'
import type { SiteSource } from './site-source.ts'

/** The addresses of the pages that every site has. */
export interface OwnPlaces {
  readonly archive: SiteAddress
  readonly tags: SiteAddress
  readonly categories: SiteAddress
  readonly search: SiteAddress
}

/** Hexo's own archive is at `/archives/`, and all three where its configuration says; the others have none. */
export function ownPlaces({ generator, config }: ListPlace): OwnPlaces {
  const isHexo = generator === 'hexo'
  const folder = (key: string, usual: string): SiteAddress => {
    const written = isHexo ? config.raw[key] : null
    const named = typeof written === 'string' ? cleanSegments(written).join('/') : ''
    return `/${named === '' ? usual : named}/`
  }
  return {
    archive: folder('archive_dir', isHexo ? 'archives' : 'archive'),
    tags: folder('tag_dir', 'tags'),
    categories: folder('category_dir', 'categories'),
    search: '/search/',
  }
}

/** Whether a file (its key, see claims.ts) is one that the site makes itself: posts and pages cannot take it. */
export function isOwnPlace(site: SiteSource): (key: string) => boolean {
  const escaped = fileKey(indexPagePattern(site)).slice(1).split(':num').map(asPlain).join('\\d+')
  const first = asPlain(fileKey(pageFile(indexPlace(site))))
  const folders = Object.values(ownPlaces(site)).map(address => asPlain(fileKey(address).slice(1)))
  const pattern = new RegExp(
    `^(?:${first}|(?:${folders.join('|')}).*|inkstone/.*|${escaped}(?:index\\.html)?)$`,
  )
  return key => pattern.test(key)
}

/** A text as a regular expression that finds just that. */
function asPlain(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
