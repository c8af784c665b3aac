import type { FileId } from '../../blog.ts'
import type { SiteAddress } from '../address/address.ts'
import type { FeedView } from '../feeds/feed-view.ts'
import type { PageView } from '../page-view.ts'

/**
 * One file of the site; `path` is its place in the exported folder, `/`-separated.
 *
 * Each says what it depends on: a page on its view and on the text of the post that the view names, a feed on the texts
 * of its posts, a copy on one file of the blog, and a text on nothing more.
 */
export type PlannedFile =
  | { readonly kind: 'page'; readonly path: string; readonly address: SiteAddress; readonly view: PageView }
  | { readonly kind: 'feed'; readonly path: string; readonly address: SiteAddress; readonly feed: FeedView }
  | { readonly kind: 'copy'; readonly path: string; readonly from: FileId }
  | { readonly kind: 'text'; readonly path: string; readonly text: string }

/** A file of the blog that goes into the site as it is. */
export type PlannedCopy = Extract<PlannedFile, { kind: 'copy' }>
