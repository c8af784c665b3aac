import type { SiteProblem } from '../../calls/site.ts'
import type { SitePost, SiteSource } from '../site-source.ts'
import { longestName, pageFile, type SiteAddress } from './address.ts'
import type { Claims } from './claims.ts'
import { defaultPatterns, postAddress } from './permalink.ts'

export interface PlacedPost {
  readonly post: SitePost
  readonly address: SiteAddress
}

/**
 * Gives each post its address.
 *
 * Of two posts for one file the first in the given order gets it; the other is left out and both are named in a
 * problem, never overwritten in silence.
 */
export function planAddresses(
  posts: readonly SitePost[],
  site: SiteSource,
  claims: Claims,
): { posts: readonly PlacedPost[]; problems: readonly SiteProblem[] } {
  const placed: PlacedPost[] = []
  const problems: SiteProblem[] = []
  const patterns = new Set<string>()
  for (const post of posts) {
    const { address, unknown } = addressOf(post, site)
    if (unknown && !patterns.has(unknown.pattern)) {
      patterns.add(unknown.pattern)
      problems.push({ file: post.id, line: null, key: 'export.unknownPlaceholder', params: unknown })
    }
    const problem = claimProblem(post.id, address, claims)
    if (problem === null) placed.push({ post, address })
    else problems.push(problem)
  }
  return { posts: placed, problems }
}

/** Takes an address for a post or page; the answer says why it cannot have it. */
function claimProblem(id: string, address: SiteAddress, claims: Claims): SiteProblem | null {
  return claimFileProblem(id, { address, path: pageFile(address) }, claims)
}

/** The same for what is to be in a file of its own choosing. */
export function claimFileProblem(
  id: string,
  { address, path }: { readonly address: SiteAddress; readonly path: string },
  claims: Claims,
): SiteProblem | null {
  const name = longestName(path)
  if (name !== null) return { file: id, line: null, key: 'export.nameTooLong', params: { name } }
  const other = claims.claimFile(path, id)
  if (other === null) return null
  if (other.id === '') return { file: id, line: null, key: 'export.addressOfSite', params: { address } }
  const key = other.hasSameFile ? 'export.sameAddress' : 'export.folderInTheWay'
  return { file: id, line: null, key, params: { address, other: other.id } }
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
