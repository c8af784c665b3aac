import type { FileId } from '../../shared/blog.ts'
import { followLink } from '../../shared/check/follow-link.ts'
import { decodeAddress } from '../../shared/site/address/address.ts'
import { plainName } from '../../shared/site/plan/post-names.ts'
import type { KnownSite } from './site-keeper.ts'

export interface AskedAddress {
  readonly from: FileId
  /** As it stands in the preview of that post: its own addresses, and the files of posts that it names by a tag. */
  readonly address: string
}

/** The post or page that a link of the preview leads to, a hidden one too; null: none. */
export function followAddress({ from, address }: AskedAddress, { links }: KnownSite): FileId | null {
  const link = { kind: 'address', written: address, isRooted: false, isImage: false } as const
  const { to } = followLink({ ...link, from: 0, to: address.length }, from, links)
  return to ?? namedFile(address, { links })
}

/** The post or page whose file an address of the preview is: a tag has named it. */
export function namedFile(address: string, { links }: Pick<KnownSite, 'links'>): FileId | null {
  const [path = ''] = address.split(/[?#]/)
  const name = plainName(decodeAddress(path))
  const named = links.named.get(name)
  return named?.normalize('NFC') === name ? named : null
}
