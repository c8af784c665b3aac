import type { BlogImage } from '../../shared/images/blog-image.ts'
import { thumbnailAsked, thumbnailCame } from '../state/images/first-screen.ts'
import { thumbnailAddress } from '../state/images/image-address.ts'
import { keptThumbnail } from '../state/images/kept-thumbnails.ts'
import { createScrollSpeed } from './scroll-speed.ts'

const speed = createScrollSpeed()

/** Notes how fast the pictures are scrolled; the result ends it. */
export function watchSpeed(list: HTMLElement): () => void {
  const note = () => speed.scrolled(list.scrollTop, performance.now(), list.clientHeight)
  // Before the rows are drawn for the new place: afterwards to ask for it would lay out the page once more.
  const how = { capture: true, passive: true }
  list.addEventListener('scroll', note, how)
  return () => list.removeEventListener('scroll', note, how)
}

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
  void keptThumbnail(image.id).then(async kept => {
    // To make one takes as much as some frames have time for: not while everything rushes by.
    if (kept === null) await speed.slow()
    if (isWanted) element.src = kept ?? thumbnailAddress(image, assetKey, 400)
  })
  return () => {
    isWanted = false
    thumbnailCame(element)
    // The same tile with another state of its picture shows the one before until the other has come.
    queueMicrotask(() => element.isConnected || element.removeAttribute('src'))
  }
}
