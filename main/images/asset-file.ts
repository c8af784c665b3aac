import { extname } from 'node:path'
import type { FileId, Generator } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { isSkipped } from '../listing/walk-posts.ts'

export interface Asset {
  /** Real and absolute. */
  readonly path: string
  readonly mime: string
  /** What its address leads to never changes: it may be kept by who asked. */
  readonly isFixed?: true
}

/**
 * Finds a picture for `ink-asset://blog/<key>/<path>`; `path` is still percent-encoded, as it stands in the address.
 *
 * Only pictures are given out, only from inside the blog, never from a hidden folder. Throws `forbidden` or `missing`.
 */
export async function findAsset(root: string, generator: Generator, path: string): Promise<Asset> {
  const { id, mime } = checked(path)
  for (const folder of publicFolders[generator]) {
    try {
      return { path: await resolveId(root, folder + id), mime }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'missing') throw error
    }
  }
  throw new AppError('missing', 'error.missing', { file: id })
}

/**
 * The same, with a second place to look in where there is one: `source/_posts/x.png?else=source/_posts/a-walk/x.png`.
 *
 * Any other query is the writer's own, `x.png?v=2`, and means nothing here.
 */
export async function findFirstAsset(root: string, generator: Generator, place: string): Promise<Asset> {
  const [path = '', query = ''] = place.split('?')
  const [, other] = /(?:^|&)else=(.+)$/.exec(query) ?? []
  try {
    return await findAsset(root, generator, path)
  } catch (error) {
    if (other === undefined || !(error instanceof AppError) || error.code !== 'missing') throw error
    return findAsset(root, generator, other)
  }
}

/** The same, by the picture's own id, wherever it is in the blog. */
export async function findImage(root: string, path: string): Promise<Asset> {
  return findImageById(root, decodeOnce(path))
}

/** The same, by its id as it is. */
export async function findImageById(root: string, id: FileId): Promise<Asset> {
  return { path: await resolveId(root, id), mime: checkedType(id) }
}

function checked(path: string): { readonly id: FileId; readonly mime: string } {
  const id = decodeOnce(path)
  return { id, mime: checkedType(id) }
}

function checkedType(id: FileId): string {
  const mime = imageTypes[extname(id).toLowerCase()]
  if (mime === undefined || id.split('/').some(part => part.startsWith('.'))) throw refused(id)
  if (isSkipped('', id.split('/')[0] ?? '')) throw refused(id)
  return mime
}

/** A smaller picture of one, which is given out under an address that no file of a blog can have. */
export interface ThumbnailAddress {
  readonly pixels: number
  /** Of the picture itself, percent-encoded. */
  readonly path: string
}

/** `.thumbnails/<pixels>/<stamp>/<path>`: the stamp makes it another address when the file is another. Null: it is none. */
export function thumbnailAddress(path: string): ThumbnailAddress | null {
  const found = /^\.thumbnails\/(\d{1,4})\/[\w-]{1,100}\/(.+)$/.exec(path)
  if (found === null) return null
  return { pixels: Number(found[1]), path: found[2] ?? '' }
}

/** What stands at the site's root, where it is not the blog's folder itself: the generator's rule comes first. */
export const publicFolders: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: [''],
  hexo: ['source/', ''],
  hugo: ['static/', ''],
  eleventy: ['', 'public/'],
  plain: [''],
}

export const imageTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
}

/** An encoded slash would be one part to whoever checks and two to the disk. */
function decodeOnce(path: string): string {
  if (/%2f|%5c|%00|\\/i.test(path)) throw refused(path)
  try {
    return decodeURIComponent(path)
  } catch {
    throw refused(path)
  }
}

function refused(path: string): AppError {
  return new AppError('forbidden', 'error.outsideBlog', { file: path.slice(0, 300) })
}
