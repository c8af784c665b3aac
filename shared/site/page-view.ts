import type { FileId } from '../blog.ts'
import type { Language } from '../words/words.ts'
import type { SiteAddress } from './address.ts'

/** What every page of the site says. */
export interface SiteFrame {
  readonly title: string
  readonly description: string | null
  readonly author: string | null
  /** BCP 47 tag of the site, for `lang`. */
  readonly lang: string
  /** The language that the theme's own words are in. */
  readonly words: Language
  readonly home: SiteAddress
  readonly archive: SiteAddress
  readonly tags: SiteAddress
  readonly style: SiteAddress
  readonly script: SiteAddress
}

export interface TagLink {
  readonly name: string
  readonly address: SiteAddress
}

export interface PostLink {
  readonly title: string
  readonly address: SiteAddress
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly description: string | null
  readonly tags: readonly TagLink[]
}

/** What one page shows: plain values, so that it can be made in another thread or compared with the last one. */
export type PageView =
  | {
      readonly kind: 'index'
      readonly posts: readonly PostLink[]
      readonly number: number
      readonly count: number
      readonly newer: SiteAddress | null
      readonly older: SiteAddress | null
    }
  | {
      readonly kind: 'post'
      readonly id: FileId
      readonly post: PostLink
      readonly author: string | null
      /** The picture of the front matter, as written there. */
      readonly picture: string | null
      readonly newer: PostLink | null
      readonly older: PostLink | null
    }
  | { readonly kind: 'tags'; readonly tags: readonly { readonly tag: TagLink; readonly count: number }[] }
  | { readonly kind: 'tag'; readonly tag: TagLink; readonly posts: readonly PostLink[] }
  | { readonly kind: 'archive'; readonly posts: readonly PostLink[] }
