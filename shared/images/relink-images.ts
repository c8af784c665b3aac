// Rewrites the places of a text that name pictures, after those got other names or gave way to others.
import type { FileId, Generator } from '../blog.ts'
import { parseMatter } from '../matter/parse-matter.ts'
import { applySplices, type Splice } from '../matter/splice.ts'
import { splitPost } from '../matter/split-post.ts'
import { publicPath } from '../operations/relink.ts'
import { relativePath, writeLike } from '../operations/write-address.ts'
import { cleanSegments, decodeAddress, folderOf } from '../site/address/address.ts'
import { fileKey } from '../site/address/claims.ts'
import type { LinkSource } from '../site/site-links.ts'
import { findImages, type ImageIndex } from './find-image.ts'
import { type ImageReference, type ScanRules, scanImages } from './scan-images.ts'

/** Pictures by their old names, and what takes their place. */
export type MovedImages = ReadonlyMap<FileId, FileId>

export interface RelinkOrder {
  readonly text: string
  readonly source: LinkSource
  readonly rules: ScanRules
  readonly moved: MovedImages
  /** As the blog is, and as it will be. */
  readonly before: ImageIndex
  readonly after: ImageIndex
}

/**
 * The text with all its links leading to what takes their pictures' place; null: one of them cannot be written so that
 * it leads there, and whoever would move the picture must leave it.
 */
export function relinkImages({ text, source, rules, moved, before, after }: RelinkOrder): string | null {
  const splices: Splice[] = []
  for (const reference of scanImages(text, rules)) {
    const found = findImages(reference, source, before)
    // A name in a sentence is a word of its writer's.
    if (found.kind !== 'images' || (found.isGuessed && reference.isProse)) continue
    const [from, another] = found.ids
    if (!found.ids.some(id => moved.has(id))) continue
    const to = from === undefined || another !== undefined ? undefined : moved.get(from)
    const insert = from === undefined || to === undefined ? null : rewritten(reference, { from, to, source })
    if (insert === null || !leadsTo(insert, reference, source, after, to)) return null
    if (insert !== reference.written) splices.push({ from: reference.from, to: reference.to, insert })
  }
  const result = applySplices(text, splices)
  return isMatterRead(text, result, rules.generator) ? result : null
}

/** The proof: what was written is read as any link is. */
function leadsTo(
  written: string,
  reference: ImageReference,
  source: LinkSource,
  after: ImageIndex,
  to: FileId | undefined,
): boolean {
  const found = findImages({ ...reference, written }, source, after)
  return found.kind === 'images' && found.ids.length === 1 && found.ids[0] === to
}

interface Move {
  readonly from: FileId
  readonly to: FileId
  readonly source: LinkSource
}

/** As it was written: relative, from the root, with the site's address before it, encoded or not. Null: no way is known. */
function rewritten({ written, isRooted }: ImageReference, { from, to, source }: Move): string | null {
  if (folderOf(from) === folderOf(to)) return withName(written, to)
  const path = decodeAddress(written)
  const isRelative = !path.startsWith('/') && !isRooted && !/^[a-z][a-z0-9+.-]*:/i.test(path)
  // As a browser counts, and only then as an editor does: the same path can mean a picture to both.
  const page = folderOf(source.address).slice(1)
  if (isRelative && isSame(cleanSegments(page + path).join('/'), publicPath(from)))
    return writeLike(written, relativePath(page, publicPath(to)))
  const folder = source.id.slice(0, source.id.lastIndexOf('/') + 1)
  if (isRelative && isSame(cleanSegments(folder + path).join('/'), from))
    return writeLike(written, relativePath(folder, to))
  const tail = publicPath(from)
  if (!fileKey(path).endsWith(fileKey(tail))) return null
  const parts = written.split('/')
  const head = parts.slice(0, parts.length - tail.split('/').length)
  return [...head, writeLike(written, publicPath(to))].join('/')
}

function withName(written: string, to: FileId): string {
  const at = written.lastIndexOf('/') + 1
  return written.slice(0, at) + writeLike(written, to.slice(to.lastIndexOf('/') + 1))
}

function isSame(one: string, other: string): boolean {
  return fileKey(one) === fileKey(other)
}

/** A name with a sign in it that means something to YAML would make another value, or none. */
function isMatterRead(before: string, after: string, generator: Generator): boolean {
  if (before === after || splitPost(before, generator).matter === null) return true
  const [one, other] = [parseMatter(before, generator), parseMatter(after, generator)]
  if (one.kind !== 'map' || other.kind !== 'map') return one.kind === other.kind
  return one.fields.map(({ key }) => key).join('\n') === other.fields.map(({ key }) => key).join('\n')
}
