import type { FileId } from '../../blog.ts'
import type { SiteAddress } from '../address/address.ts'
import type { PostLink } from '../page-view.ts'

export type FeedFormat = 'atom' | 'rss' | 'json'

/** What a feed says, but for the texts of its posts. */
export interface FeedView {
  readonly format: FeedFormat
  readonly title: string
  /** The page that shows the same posts. */
  readonly about: SiteAddress
  /** Newest first. */
  readonly posts: readonly FeedPost[]
}

/** The same in every feed that the post is in. */
export interface FeedPost {
  readonly id: FileId
  readonly post: PostLink
  readonly author: string | null
  readonly categories: readonly string[]
  /** RFC 3339. */
  readonly published: string
  readonly updated: string | null
}

/** What a feed needs of a post besides its plan. */
export interface Article {
  /** The post's text, every address in it absolute. */
  readonly html: string
  /** The post's own description, else the beginning of its text. */
  readonly summary: string | null
  readonly lang: string
}
