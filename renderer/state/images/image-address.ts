import type { BlogImage } from '../../../shared/images/blog-image.ts'
import { assetOrigin } from '../../../shared/schemes.ts'

/** A smaller picture: in a tile of up to 200 CSS pixels on a dense screen, and by itself. */
export type ThumbnailSize = 400 | 1600

/** Where the window finds a smaller picture of a picture; another address when its file is another. */
export function thumbnailAddress(
  { id, stamp }: Pick<BlogImage, 'id' | 'stamp'>,
  assetKey: string,
  size: ThumbnailSize,
): string {
  const path = id
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return `${assetOrigin}/${assetKey}/.thumbnails/${size}/${stamp}/${path}`
}
