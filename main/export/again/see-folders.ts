import { type Dirent, lstatSync, readdirSync, statfsSync } from 'node:fs'
import { systemCode } from '../../disk/disk-error.ts'
import { lookOrNull } from './look-or-null.ts'
import { pathAt, pathIn, type SeenFiles } from './seen-files.ts'

/**
 * The disks on which a folder's time is known to change with each name that comes into it or goes: Linux's own. On
 * others, FAT among them, a folder may look untouched and hold something else, so there its names are read.
 */
const exactDisks = new Set([0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630, 0xf2f52010, 0x2fc12fc1])

/** Number of the disk that a blog is on, where its folders' times tell of all names that come and go; null elsewhere. */
export function exactDisk(root: string): number | null {
  const isExact = process.platform === 'linux' && exactDisks.has(statfsSync(root).type)
  return isExact ? lstatSync(root).dev : null
}

/** Whether folders that look as if something had come or gone hold what they held: `names`, by their places among all. */
export function holdTheSame(
  root: string,
  folders: SeenFiles,
  odd: readonly number[],
  names: (at: number) => string | null,
): boolean {
  return odd.every(at => {
    const path = pathIn(root, pathAt(folders, at))
    const now = lookOrNull(path)?.isDirectory() ? readNames(path) : null
    return now !== null && now === names(at)
  })
}

/** The names in a folder and what kind each is of, as one text; no name has a slash in it. */
export function namesOf(entries: readonly Dirent[]): string {
  return entries
    .map(entry => `${entry.isFile() ? 'f' : entry.isDirectory() ? 'd' : 'o'}${entry.name}`)
    .sort()
    .join('/')
}

/** Null: it cannot be read. */
export function readNames(path: string): string | null {
  try {
    return namesOf(readdirSync(path, { withFileTypes: true }))
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
