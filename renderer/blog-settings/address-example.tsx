import { addressParts, joinAddress } from '../../shared/config/blog-settings.ts'
import type { SiteAddress } from '../../shared/site/address/address.ts'
import { useSay } from '../say.ts'

interface Props {
  /** As typed. */
  readonly address: string
  /** Where a post is found, from the site's root. */
  readonly example: SiteAddress | null
}

/** What an address makes of a post's: shown while it is typed. */
export function AddressExample({ address, example }: Props) {
  const say = useSay()
  const parts = addressParts(address)
  if (parts === null || parts.url === '' || example === null) return null
  const whole = joinAddress(parts) + example
  // The sentence is the language's; the address in it is set apart.
  const [before = '', after = ''] = say('blogSettings.addressExample', { address: '\u0000' }).split('\u0000')
  return (
    <p className="address-example">
      {before}
      <span className="address-example-whole">{whole}</span>
      {after}
    </p>
  )
}
