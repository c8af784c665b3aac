import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { toDiskError } from './disk-error.ts'
import { checkId, outsideBlog } from './resolve-id.ts'

/** A file of the blog: where it really is, and what the disk says of it. */
export interface FoundFile {
  readonly path: string
  readonly stats: Stats
}

/**
 * `resolveId` for many files of one blog, at once and in one call each: a folder's real path is looked up the first
 * time, and a file that is no link lies in the folder that it is in.
 *
 * To be made anew for each work: a folder may become a link afterwards. `links`: where all folders of these ids were seen
 * a moment ago, those that are links, so that the others are not looked at once more.
 */
export function createIdResolver(root: string, links?: ReadonlySet<FileId>): (id: FileId) => FoundFile {
  const folders = new Map<string, string>()
  const realFolder = (folder: string, id: FileId): string => {
    const known = folders.get(folder)
    if (known !== undefined) return known
    const at = folder.lastIndexOf('/')
    const path = `${at < 0 ? root : realFolder(folder.slice(0, at), id)}${sep}${folder.slice(at + 1)}`
    // A folder that is no link lies in the one that it is in; to ask for its whole real path takes far longer.
    const isLink = links === undefined ? lstatSync(path).isSymbolicLink() : links.has(folder)
    const real = isLink ? realpathSync.native(path) : path
    checkInside(real, root, id)
    folders.set(folder, real)
    return real
  }
  return id => {
    checkId(id, process.platform)
    try {
      const at = id.lastIndexOf('/')
      const folder = at < 0 ? root : realFolder(id.slice(0, at), id)
      const path = `${folder}${sep}${id.slice(at + 1)}`
      const stats = lstatSync(path)
      if (!stats.isSymbolicLink()) return { path, stats }
      const real = realpathSync.native(path)
      checkInside(real, root, id)
      return { path: real, stats: statSync(real) }
    } catch (error) {
      throw toDiskError(error, id)
    }
  }
}

function checkInside(real: string, root: string, id: FileId): void {
  if (real !== root && !real.startsWith(root + sep)) throw outsideBlog(id)
}
