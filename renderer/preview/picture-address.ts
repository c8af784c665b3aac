import type { FileId, Generator } from '../../shared/blog.ts'
import { assetOrigin } from '../../shared/schemes.ts'
import { assetFolder } from '../../shared/site/asset-folder.ts'

export interface PictureBlog {
  readonly generator: Generator
  readonly assetKey: string
  readonly baseUrl: string
}

/**
 * Where the preview finds a picture of a post: in the blog through our own scheme; another site's address stays.
 *
 * Hexo keeps a post's pictures beside it or in a folder of its name. Only main can see in which they are, so that it is
 * given both places (main/images/asset-file.ts).
 */
export function pictureAddress(address: string, post: FileId, blog: PictureBlog): string {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return address
  const found = (path: string) => `${assetOrigin}/${blog.assetKey}/${normalise(path)}`
  if (address.startsWith('/')) return found(withoutBase(address, blog.baseUrl).slice(1))
  const beside = found(encodePath(post.slice(0, post.lastIndexOf('/') + 1)) + address)
  if (blog.generator !== 'hexo') return beside
  const [path = ''] = address.split(/[?#]/)
  return `${beside.split(/[?#]/)[0]}?else=${normalise(encodePath(assetFolder(post)) + path)}`
}

function withoutBase(address: string, baseUrl: string): string {
  return baseUrl !== '' && address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length) : address
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
