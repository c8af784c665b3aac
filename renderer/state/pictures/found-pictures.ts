import type { FileId } from '../../../shared/blog.ts'
import { fold } from '../../../shared/fold.ts'
import type { BlogImage } from '../../../shared/images/blog-image.ts'

/** More are not looked through by anyone. */
const most = 60

/**
 * The pictures that have every word of `query` in their paths, those whose names begin so first.
 *
 * For nothing typed: those that were used last, then those that came last.
 */
export function foundPictures(
  images: readonly BlogImage[],
  query: string,
  recent: readonly FileId[],
): readonly BlogImage[] {
  const words = fold(query)
    .split(' ')
    .filter(word => word !== '')
  if (words.length === 0) return lastFirst(images, recent).slice(0, most)
  const found = images.flatMap(image => {
    const path = fold(image.id)
    return words.every(word => path.includes(word)) ? [{ image, rank: rankOf(path, words[0] ?? '') }] : []
  })
  found.sort((one, other) => one.rank - other.rank || other.image.modifiedMs - one.image.modifiedMs)
  return found.slice(0, most).map(({ image }) => image)
}

/** A name that begins with it says more than one that has it, and that more than a folder. */
function rankOf(path: string, word: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name.startsWith(word)) return 0
  return name.includes(word) ? 1 : 2
}

function lastFirst(images: readonly BlogImage[], recent: readonly FileId[]): readonly BlogImage[] {
  const place = new Map(recent.map((id, at) => [id, at]))
  const at = ({ id }: BlogImage) => place.get(id) ?? recent.length
  return [...images].sort((one, other) => at(one) - at(other) || other.modifiedMs - one.modifiedMs)
}
