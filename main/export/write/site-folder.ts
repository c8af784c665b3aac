import { lstatSync, mkdirSync, readFileSync, rmdirSync, type Stats, unlinkSync } from 'node:fs'
import { join, sep } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { parentOf } from '../../../shared/parent-of.ts'
import { contentHash } from '../../disk/content-hash.ts'
import { systemCode, toDiskError } from '../../disk/disk-error.ts'
import { nodeOutputFs, type OutputFs } from '../../disk/output-fs.ts'
import { writeOutputNow } from '../../disk/write-output-now.ts'
import type { ExportedFile } from './manifest.ts'

/** What became of a file: `foreign` is somebody else's, and was left alone. */
export type PutResult =
  | { readonly kind: 'written' | 'unchanged'; readonly file: ExportedFile }
  | { readonly kind: 'foreign' }

/** The folder that a site is written into; several threads may each have one of the same folder. */
export interface SiteFolder {
  /** Puts a file in its place. `isOurs`: an earlier export wrote it, so it may be replaced. */
  put(path: string, bytes: Uint8Array, isOurs: boolean, from?: ExportedFile['from']): PutResult
  /** Whether a file is still as it was written; null: it is not. A new time with the same bytes is noted. */
  intact(path: string, known: ExportedFile): ExportedFile | null
  /** Whether something is there. */
  has(path: string): boolean
  /** Removes a file of ours and the folders that it leaves empty. False: somebody has changed it, and it stays. */
  remove(path: string, known: ExportedFile): boolean
  /** Removes what this very export has put there. Its folder stays: others may be about to write into it. */
  takeBack(path: string): void
}

/** `folder` is a real path, which exists. */
export function createSiteFolder(folder: string, fs: OutputFs = nodeOutputFs): SiteFolder {
  const ensureFolder = createFolderMaker(folder)
  // Not `join`: a path of a plan has nothing in it to normalise, and a site has very many.
  const inFolder = (path: string) => `${folder}${sep}${path}`

  function write(path: string, bytes: Uint8Array, from: ExportedFile['from']): PutResult {
    const mtimeMs = writeOutputNow(inFolder(path), bytes, fs)
    return { kind: 'written', file: { sha: contentHash(bytes), size: bytes.length, mtimeMs, from } }
  }

  return {
    put(path, bytes, isOurs, from = null) {
      // In a folder that was not there a moment ago nothing can be in the way.
      if (ensureFolder(parentOf(path))) return write(path, bytes, from)
      const there = sizeAndTime(inFolder(path))
      if (there === null) return write(path, bytes, from)
      if (there.size === bytes.length && readFileSync(inFolder(path)).equals(bytes)) {
        return { kind: 'unchanged', file: { sha: contentHash(bytes), ...there, from } }
      }
      return isOurs ? write(path, bytes, from) : { kind: 'foreign' }
    },
    intact(path, known) {
      const there = sizeAndTime(inFolder(path))
      if (there === null || known.sha === null || there.size !== known.size) return null
      if (there.mtimeMs === known.mtimeMs) return known
      return contentHash(readFileSync(inFolder(path))) === known.sha ? { ...known, ...there } : null
    },
    has: path => sizeAndTime(inFolder(path)) !== null,
    remove(path, known) {
      const there = sizeAndTime(inFolder(path))
      if (there === null || isLinked(folder, parentOf(path))) return true
      // A folder or a link that somebody has put there.
      if (there.size < 0) return false
      const isSame = there.size === known.size && there.mtimeMs === known.mtimeMs
      const isOurs = known.sha === null || isSame || contentHash(readFileSync(inFolder(path))) === known.sha
      if (!isOurs) return false
      unlinkSync(inFolder(path))
      removeEmptyFolders(folder, parentOf(path))
      return true
    },
    takeBack(path) {
      try {
        unlinkSync(inFolder(path))
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') throw toDiskError(error, path)
      }
    },
  }
}

/** Null: nothing is there. What is no plain file has a size that nothing has. */
function sizeAndTime(path: string): { size: number; mtimeMs: number } | null {
  const stats = look(path)
  if (stats === undefined) return null
  return { size: stats.isFile() ? stats.size : -1, mtimeMs: stats.mtimeMs }
}

/** Undefined: nothing is there; below a file there is nothing either. */
function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}

/**
 * Answers whether a folder of the site had to be made. Folders are made one by one: a link among them would lead the
 * export out of its folder.
 */
function createFolderMaker(root: string): (path: string) => boolean {
  const made = new Map<string, boolean>([['', false]])
  // Where the last one had to be made the next one has, too, so it is made without a look; where it had not, not.
  let isLikelyNew = true
  return function ensureFolder(path): boolean {
    const known = made.get(path)
    if (known !== undefined) return known
    const isNew = ensureFolder(parentOf(path))
    const full = `${root}${sep}${path}`
    const wasMade = (isNew || isLikelyNew || !isFolder(full, path)) && makeFolder(full, path)
    isLikelyNew = wasMade
    made.set(path, wasMade)
    return wasMade
  }
}

/** False: it was there, or another thread has just made it. Throws where something else is. */
function makeFolder(full: string, path: string): boolean {
  try {
    mkdirSync(full)
    return true
  } catch (error) {
    if (systemCode(error) !== null && isFolder(full, path)) return false
    throw toDiskError(error, full)
  }
}

/** False: nothing is there. Throws where something else is. */
function isFolder(full: string, path: string): boolean {
  const stats = lstatSync(full, { throwIfNoEntry: false })
  if (stats?.isSymbolicLink()) throw new AppError('forbidden', 'export.targetLink', { path })
  if (stats !== undefined && !stats.isDirectory()) {
    throw new AppError('forbidden', 'export.targetInTheWay', { path })
  }
  return stats !== undefined
}

function isLinked(root: string, path: string): boolean {
  if (path === '') return false
  const stats = look(join(root, path))
  return stats?.isSymbolicLink() === true || isLinked(root, parentOf(path))
}

function removeEmptyFolders(root: string, path: string): void {
  if (path === '') return
  try {
    rmdirSync(join(root, path))
  } catch (error) {
    // Something else is in it, which is not ours to remove.
    const code = systemCode(error)
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT') return
    throw toDiskError(error, path)
  }
  removeEmptyFolders(root, parentOf(path))
}
