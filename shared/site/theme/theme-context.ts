import type { Params } from '../../errors.ts'
import type { MessageKey } from '../../words/words.ts'
import type { SiteAddress } from '../address/address.ts'
import type { SiteFrame } from '../page-view.ts'

/** What the theme's functions need of the page they write into. */
export interface ThemeContext {
  readonly frame: SiteFrame
  /** Where the page is. */
  readonly address: SiteAddress
  /** The link from this page to another address of the site. */
  readonly href: (to: SiteAddress) => string
  /** The theme's own wording, in the site's language. */
  readonly words: (key: MessageKey, params?: Params) => string
}
