import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { imageName } from '../../shared/images/blog-image.ts'
import { isTrashFolder, textKind } from '../../shared/images/text-kind.ts'
import { systemCode } from '../disk/disk-error.ts'
import { isSkipped } from '../listing/walk-posts.ts'

/** A file, and what tells whether something has happened to it. */
export interface FoundFile {
  readonly id: FileId
  readonly sizeBytes: number
  readonly modifiedMs: number
  readonly stamp: string
}

export interface FoundFiles {
  readonly images: readonly FoundFile[]
  /** Whatever holds words: posts, pages, layouts, styles, data, and the texts that were thrown away. */
  readonly texts: readonly FoundFile[]
  /** Folders and texts that are there and cannot be looked into: what they use is not known. */
  readonly unread: readonly FileId[]
}

/**
 * Finds the pictures of a blog, and the texts that may use them, without reading one. Sorted by id.
 *
 * Hidden folders and those of the generator's output are left out, but for the texts of a trash. Links are followed
 * where they lead to such a folder of the blog: all else is in the blog under its own name, or is not the blog's.
 * `pause` is awaited between folders.
 */
export async function walkFiles(root: string, pause: () => Promise<void>): Promise<FoundFiles> {
  const [images, texts]: [FoundFile[], FoundFile[]] = [[], []]
  const unread: FileId[] = []
  await walk(root, pause, {
    file(id, isImage) {
      if (isImage) add(images, root, id)
      // A drawing is a text, too, and may show other pictures.
      if (textKind(id, false) !== null && !add(texts, root, id)) unread.push(id)
    },
    closed: id => unread.push(id),
  })
  return { images: images.sort(byId), texts: texts.sort(byId), unread }
}

/** The pictures alone, by their names alone: to ask the disk about each takes five times as long. */
export async function walkImages(root: string, pause: () => Promise<void>): Promise<readonly FileId[]> {
  const ids: FileId[] = []
  await walk(root, pause, {
    file(id, isImage) {
      if (isImage) ids.push(id)
    },
    closed: () => undefined,
  })
  return ids
}

interface Visitor {
  file(id: FileId, isImage: boolean): void
  /** A folder or a link that cannot be looked into, or must not. */
  closed(id: FileId): void
}

async function walk(root: string, pause: () => Promise<void>, visitor: Visitor): Promise<void> {
  const seen = new Set<string>()
  const waiting: FileId[] = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    await pause()
    const isInTrash = folder.split('/').some(isTrashFolder)
    const entries = entriesOf(root, folder)
    if (entries === null) visitor.closed(folder)
    for (const entry of entries ?? []) {
      const { name } = entry
      const id = folder === '' ? name : `${folder}/${name}`
      const kind = entry.isSymbolicLink() ? behindLink(root, id, seen) : kindOf(entry)
      if (kind === 'folder') {
        if (isTrashFolder(name) || !isLeftOut(folder, name)) waiting.push(id)
      } else if (kind === 'file')
        visitor.file(id, imageName.test(name) && !isInTrash && !name.startsWith('.'))
      else if (kind === 'closed' && !isLeftOut(folder, name)) visitor.closed(id)
    }
  }
}

type Kind = 'folder' | 'file' | 'closed' | null

function kindOf(entry: Dirent): Kind {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : null
}

/**
 * What a link leads to that no other way does: `_posts` may lead to a hidden folder of the blog. `closed`: to a folder
 * or a text outside. Null: it is gone, found under its own name, or behind a link that was followed already, which
 * ends every loop.
 */
function behindLink(root: string, id: FileId, seen: Set<string>): Kind {
  try {
    const real = realpathSync(join(root, id))
    if (real === root || seen.has(real)) return null
    const stats = statSync(real)
    if (!real.startsWith(root + sep))
      return stats.isDirectory() || textKind(id, false) !== null ? 'closed' : null
    const parts = relative(root, real).split(sep)
    const folders = stats.isDirectory() ? parts : parts.slice(0, -1)
    if (!folders.some((name, at) => isLeftOut(parts.slice(0, at).join('/'), name))) return null
    seen.add(real)
    if (stats.isDirectory()) return 'folder'
    return stats.isFile() ? 'file' : null
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

/** Hugo keeps pictures that it made beside the blog's own. */
function isLeftOut(folder: FileId, name: string): boolean {
  return isSkipped(folder, name) || (folder === 'resources' && name === '_gen')
}

/** Null: it cannot be read. */
function entriesOf(root: string, folder: FileId): readonly Dirent[] | null {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === null || folder === '') throw error
    return isGone(error, folder) ? [] : null
  }
}

/** Of a name that is no UTF-8 the system says so, too, whatever is there. */
function isGone(error: unknown, id: FileId): boolean {
  return systemCode(error) === 'ENOENT' && !id.includes('\ufffd')
}

/** A file that has just gone is none. False: it is there, and cannot be looked at. */
function add(files: FoundFile[], root: string, id: FileId): boolean {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, id))
    files.push({ id, sizeBytes: size, modifiedMs: mtimeMs, stamp: stampOf([size, mtimeMs, ctimeMs, ino]) })
    return true
  } catch (error) {
    if (systemCode(error) === null) throw error
    return isGone(error, id)
  }
}

/** Short, since it stands in addresses, and there are thousands of them. */
function stampOf(parts: readonly number[]): string {
  return parts.map(part => Math.round(part * 1000).toString(36)).join('-')
}

function byId(one: FoundFile, other: FoundFile): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}
