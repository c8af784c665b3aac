import { mkdir, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve, sep } from 'node:path'
import type { FolderListing } from './wire-messages.ts'

const maxEntries = 5_000

/**
 * Lists a folder for the open and save dialogs: folders first, each by its name.
 *
 * `path` is what a person typed, `~` and all; a file stands for its folder. `create` makes the folder first.
 */
export async function listFolder(path: string, create: boolean): Promise<FolderListing> {
  const typed = path.replace(/^~(?=$|[/\\])/, homedir())
  const wished = isAbsolute(typed) ? resolve(typed) : join(homedir(), typed)
  if (create) await mkdir(wished)
  const folder = await nearestFolder(wished)
  const found = await readdir(folder, { withFileTypes: true })
  const entries = await Promise.all(
    found.slice(0, maxEntries).map(async entry => ({
      name: entry.name,
      isFolder: entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(join(folder, entry.name)))),
    })),
  )
  entries.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name))
  return {
    path: folder,
    parent: dirname(folder) === folder ? null : dirname(folder),
    separator: sep,
    entries,
  }
}

/** The path itself, or the first of its parents that is a folder. */
async function nearestFolder(path: string): Promise<string> {
  if (await isFolder(path)) return path
  const parent = dirname(path)
  return parent === path ? path : nearestFolder(parent)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
