import type { BlogConfig, Generator } from '../../blog.ts'
import { postAddress } from '../address/permalink.ts'
import type { SitePost, SiteSource } from '../site-source.ts'
import { ordersByTitle } from './index-order.ts'

type TitledPost = Pick<SitePost, 'id' | 'meta' | 'date'>

/**
 * Whether a new title changes no more of a site than the words that stand for the post: its address and the order of
 * the posts stay. (What language a site is in may be guessed from all titles; that is not looked at here.)
 *
 * The two differ in nothing but their titles. What folders and configuration say for a post's front matter is left out:
 * where `placesByTitle` says no, it may give the post an address without a title, never one with.
 */
export function isTitleOnlyShown(
  before: TitledPost,
  after: TitledPost,
  { generator, config }: { readonly generator: Generator; readonly config: BlogConfig },
): boolean {
  const addressOf = (post: TitledPost) => JSON.stringify(postAddress(generator, post, config))
  return addressOf(before) === addressOf(after) && !(generator === 'hexo' && ordersByTitle(config))
}

/** Whether what is said for posts elsewhere makes addresses of titles: a data file of Eleventy, with its permalink. */
export function placesByTitle({ folderData = [] }: Pick<SiteSource, 'folderData'>): boolean {
  return folderData.some(({ data }) => JSON.stringify(data.permalink ?? '').includes('title'))
}
