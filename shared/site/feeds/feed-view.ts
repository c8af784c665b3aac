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

export interface FeedPost {
  readonly id: FileId
  readonly post: PostLink
  readonly author: string | null
  readonly categories: readonly string[]
  /** RFC 3339. */
  readonly published: string
  readonly updated: string | null
}
