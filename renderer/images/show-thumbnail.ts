import type { BlogImage } from '../../shared/images/blog-image.ts'
import { thumbnailAsked, thumbnailCame } from '../state/images/first-screen.ts'
import { thumbnailAddress } from '../state/images/image-address.ts'
import { keptThumbnail } from '../state/images/kept-thumbnails.ts'

/**
 * Gives an `<img>` its smaller picture; the result takes it away again, since what has gone by is not waited for.
 *
 * Past React, which would draw each tile a second time for it.
 */
export function showThumbnail(
  element: HTMLImageElement,
  image: Pick<BlogImage, 'id' | 'stamp'>,
  assetKey: string,
): () => void {
  let isWanted = true
  thumbnailAsked(element)
  void keptThumbnail(image.id).then(kept => {
    if (isWanted) element.src = kept ?? thumbnailAddress(image, assetKey, 400)
  })
  return () => {
    isWanted = false
    thumbnailCame(element)
    // The same tile with another state of its picture shows the one before until the other has come.
    queueMicrotask(() => element.isConnected || element.removeAttribute('src'))
  }
}
