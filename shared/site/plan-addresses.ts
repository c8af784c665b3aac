import type { SiteProblem } from '../calls.ts'
import { pageFile, type SiteAddress } from './address.ts'
import { defaultPatterns, postAddress } from './permalink.ts'
import { indexPagePattern } from './plan-index.ts'
import type { SitePost, SiteSource } from './site-source.ts'

export interface PlacedPost {
  readonly post: SitePost
  readonly address: SiteAddress
}

/**
 * Gives each post its address.
 *
 * Of two posts for one file the first in the given order gets it; the other is left out and both are named in a
 * problem, never overwritten in silence. Names that differ in capitals only are one file on many disks.
 */
export function planAddresses(
  posts: readonly SitePost[],
  site: SiteSource,
): { posts: readonly PlacedPost[]; problems: readonly SiteProblem[] } {
  const placed: PlacedPost[] = []
  const problems: SiteProblem[] = []
  const taken = new Map<string, string>()
  const isOwn = ownPages(site)
  const patterns = new Set<string>()
  for (const post of posts) {
    const { address, unknown } = addressOf(post, site)
    if (unknown && !patterns.has(unknown.pattern)) {
      patterns.add(unknown.pattern)
      problems.push({ file: post.id, line: null, key: 'export.unknownPlaceholder', params: unknown })
    }
    const key = pageFile(address).normalize('NFC').toLowerCase()
    const other = isOwn.test(key) ? '' : taken.get(key)
    if (other === undefined) {
      taken.set(key, post.id)
      placed.push({ post, address })
    } else {
      problems.push(collision(post, address, other))
    }
  }
  return { posts: placed, problems }
}

/** The places of the pages that every site has, in lower case; posts cannot take them. */
function ownPages(site: SiteSource): RegExp {
  const [before = '', after = ''] = indexPagePattern(site).toLowerCase().slice(1).split(':num')
  const escaped = [before, after].map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\d+')
  return new RegExp(`^(?:index\\.html|archive/index\\.html|tags/.*|inkstone/.*|${escaped}(?:index\\.html)?)$`)
}

function collision(post: SitePost, address: SiteAddress, other: string): SiteProblem {
  return other === ''
    ? { file: post.id, line: null, key: 'export.addressOfSite', params: { address } }
    : { file: post.id, line: null, key: 'export.sameAddress', params: { address, other } }
}

/** A pattern that cannot be filled is replaced by the generator's own, so that the post is not lost. */
function addressOf(
  post: SitePost,
  site: SiteSource,
): { address: SiteAddress; unknown: { placeholder: string; pattern: string } | null } {
  const filled = postAddress(site.generator, post, site.config)
  if (filled.kind === 'address') return { address: filled.address, unknown: null }
  const again = postAddress(site.generator, post, site.config, defaultPatterns[site.generator])
  const { placeholder, pattern } = filled
  // The defaults hold known placeholders only.
  const address = again.kind === 'address' ? again.address : `/${post.meta.slug}/`
  return { address, unknown: { placeholder, pattern } }
}
