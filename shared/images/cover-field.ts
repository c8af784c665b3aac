import type { FileId, Generator } from '../blog.ts'
import { parseMatter } from '../matter/parse-matter.ts'
import { publicPath } from '../operations/relink.ts'
import { pictureKeys } from '../site/post-picture.ts'

/** The picture that a post's front matter names for it. */
export interface Cover {
  readonly key: string
  /** As written; empty: the field is there, without one. */
  readonly value: string
}

/** Null: the front matter has no field for one. */
export function coverOf(text: string, generator: Generator): Cover | null {
  const matter = parseMatter(text, generator)
  if (matter.kind !== 'map') return null
  for (const key of pictureKeys) {
    const field = matter.fields.find(known => known.key === key)
    if (field?.value.kind === 'scalar') return { key, value: field.value.spot.text }
    if (field?.value.kind === 'empty') return { key, value: '' }
  }
  return null
}

/** How a picture is named there, as the one before it was: from the site's root, with or without a slash, or beside the post. */
export function coverAddress(before: string, id: FileId, postId: FileId): string {
  const path = publicPath(id)
  const folder = postId.slice(0, postId.lastIndexOf('/') + 1)
  const isBeside = folder !== '' && id.startsWith(folder)
  if (isBeside && !before.startsWith('/')) return id.slice(folder.length)
  const isBare = before !== '' && !before.startsWith('/') && !/^[a-z]+:/i.test(before)
  return isBare ? path : `/${path}`
}
