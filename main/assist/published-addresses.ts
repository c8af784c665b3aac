import type { FileId } from '../../shared/blog.ts'
import { encodeAddress } from '../../shared/site/address/address.ts'
import { linkable, siteLink } from '../../shared/site/site-links.ts'
import { followAddress, namedFile } from './follow-address.ts'
import type { KnownSite } from './site-keeper.ts'

export interface AskedAddresses {
  readonly from: FileId
  /** As they stand in the preview of that post. */
  readonly addresses: readonly string[]
  /** Only those that a tag has made of a post's name are asked about; the others are meant as they are written. */
  readonly namedOnly: boolean
}

/**
 * Where links of a post's preview lead on the published site, with its host where the blog says which that is.
 * Null: to no page or file of it.
 */
export function publishedAddresses(
  { from, addresses, namedOnly }: AskedAddresses,
  known: KnownSite,
): readonly (string | null)[] {
  const { index, addressOf } = known.links
  const source = { id: from, address: linkable(addressOf(from)) }
  return addresses.map(address => {
    const id = namedOnly ? namedFile(address, known) : followAddress({ from, address }, known)
    const end = address.slice(endOf(address))
    if (id !== null) return published(linkable(addressOf(id)), known) + end
    const link = namedOnly ? null : siteLink(address, source, index)
    return link?.kind === 'file' ? published(`/${link.path}`, known) + end : null
  })
}

function published(address: string, { links: { index } }: KnownSite): string {
  return index.url + encodeAddress(index.baseUrl + address)
}

/** Where its path ends. */
function endOf(address: string): number {
  const at = address.search(/[?#]/)
  return at < 0 ? address.length : at
}
