import type { FileId, Generator } from '../../shared/blog.ts'
import { assetOrigin } from '../../shared/schemes.ts'
import { withoutBase } from '../../shared/site/address/below-base.ts'
import { assetFolder } from '../../shared/site/asset-folder.ts'
import { asWritten } from '../preview-frame/written-address.ts'

export interface PictureBlog {
  readonly generator: Generator
  readonly assetKey: string
  /** Scheme and host of the published site, or empty. */
  readonly url: string
  readonly baseUrl: string
}

/**
 * Where the preview finds a picture of a post: in the blog through our own scheme, also where it is written with
 * the site's own address; another site's stays.
 *
 * Hexo keeps a post's pictures beside it or in a folder of its name. Only main can see in which they are, so that it is
 * given both places (main/images/asset-file.ts). How the writer has it goes along, for who copies the post.
 */
export function pictureAddress(address: string, post: FileId, blog: PictureBlog): string {
  const own = withoutSite(address, blog.url)
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(own)) return address
  return `${assetOrigin}/${blog.assetKey}/${placesOf(own, post, blog)}${asWritten(address)}`
}

function withoutSite(address: string, url: string): string {
  return url !== '' && address.startsWith(`${url}/`) ? address.slice(url.length) : address
}

function placesOf(address: string, post: FileId, { generator, baseUrl }: PictureBlog): string {
  if (address.startsWith('/')) return normalise(withoutBase(address, baseUrl).slice(1))
  const folder = encodePath(post.slice(0, post.lastIndexOf('/') + 1))
  if (generator !== 'hexo') return normalise(folder + address)
  const [path = ''] = address.split(/[?#]/)
  return `${normalise(folder + path)}?else=${normalise(encodePath(assetFolder(post)) + path)}`
}

/** A folder's name is what it is; what the writer has put behind it may be encoded already. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Takes `..` out here: an address parser would take out the key with it. */
function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
