// Where Hexo keeps what belongs to one post: in a folder of the post's own name, and beside its page on the site.
import type { FileId } from '../blog.ts'
import { folderOf, type SiteAddress } from './address/address.ts'

/** The folder of a post's files, with its slash. */
export function assetFolder(post: FileId): FileId {
  return `${post.replace(/\.[^./]*$/, '')}/`
}

/** The folder on the site, with its slash: below the page, also where that is `a.html`. */
export function assetPlace(page: SiteAddress): SiteAddress {
  return /\.html?$/i.test(page) ? page.replace(/\.html?$/i, '/') : folderOf(page)
}
