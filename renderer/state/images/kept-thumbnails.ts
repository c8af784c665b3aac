import type { FileId } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'

type Picture = string | null

let asked: { readonly ids: FileId[]; readonly pictures: Promise<readonly Picture[]> } | null = null

/**
 * The smaller picture of a picture, as an address that has its bytes; null: it must be asked for by its own address.
 *
 * All that are asked for in one moment are one question: a screen of them is one answer, and not thirty.
 */
export async function keptThumbnail(id: FileId): Promise<Picture> {
  asked ??= begin()
  const { ids, pictures } = asked
  const at = ids.push(id) - 1
  return (await pictures)[at] ?? null
}

function begin() {
  const ids: FileId[] = []
  const pictures = Promise.resolve().then(async () => {
    asked = null
    // Whatever is wrong, the picture's own address will tell of that picture alone.
    const answer = await ask('images.thumbnails', { ids }).catch(() => null)
    return answer?.pictures ?? []
  })
  return { ids, pictures }
}
