import type { Params } from '../../errors.ts'
import { type PageKey, sayOnPage } from '../../words/say-on-page.ts'
import type { Language } from '../../words/words.ts'
import type { SiteAddress } from '../address/address.ts'
import type { SiteFrame } from '../page-view.ts'
import { type SafeHtml, text } from './html.ts'

/** What the theme's functions need of the page they write into. */
export interface ThemeContext {
  readonly frame: SiteFrame
  /** Where the page is. */
  readonly address: SiteAddress
  /** The link from this page to another address of the site. */
  readonly href: (to: SiteAddress) => SafeHtml
  /** The theme's own wording, in the site's language. */
  readonly words: ThemeWords
}

export type ThemeWords = (key: PageKey, params?: Params) => SafeHtml

/** The theme's wording in a language. What has nothing to fill in is looked up once, and not for each page. */
export function themeWords(language: Language): ThemeWords {
  const known = wordings[language]
  return (key, params) => {
    if (params !== undefined) return text(sayOnPage(language, key, params))
    const before = known.get(key)
    if (before !== undefined) return before
    const said = text(sayOnPage(language, key))
    known.set(key, said)
    return said
  }
}

const wordings: Readonly<Record<Language, Map<PageKey, SafeHtml>>> = {
  en: new Map(),
  'zh-Hans': new Map(),
}
