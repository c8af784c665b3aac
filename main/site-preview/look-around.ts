import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { hugoConfigNames, jekyllConfigNames } from '../blog/detect-generator.ts'
import { systemCode } from '../disk/disk-error.ts'
import { fileStamp } from '../disk/file-stamp.ts'

/** What changed since the last look. */
export interface SiteChange {
  /** Files may have come or gone, or a page or the configuration says something else. */
  readonly isPlanOld: boolean
  /** Files that pages show and that are others now. */
  readonly files: ReadonlySet<FileId>
}

export interface Watched {
  /** Files whose words are in the plan: pages that are no posts. */
  readonly sources: readonly FileId[]
  /** Files that the pages being read show. */
  readonly shown: readonly FileId[]
}

export interface LookAround {
  look(watched: Watched): SiteChange
  /** A page with these files is given out: whatever becomes of them from here on is a change to its reader. */
  shows(files: Iterable<FileId>): void
}

/** The configurations of all generators, and what Hexo and Jekyll read beside them. */
const configs = [...jekyllConfigNames, ...hugoConfigNames, 'Gemfile', 'package.json']

/**
 * Looks at a blog's folders and at the files that no watcher of posts follows: pages, pictures, the configuration.
 *
 * By looking and not by the system's notices, since there are none on some disks and not enough of them for a folder a
 * post: to look at 10,000 folders takes some 25 ms, and nobody looks while nobody reads.
 */
export function createLookAround(root: string): LookAround {
  let folders: readonly FileId[] = []
  let last: ReadonlyMap<FileId, string> | null = null
  const asShown = new Map<FileId, string>()
  const changed = new Set<FileId>()
  const compareShown = (ids: Iterable<FileId>) => {
    for (const id of ids) {
      const stamp = stampOf(join(root, id))
      const before = asShown.get(id)
      if (before !== undefined && before !== stamp) changed.add(id)
      asShown.set(id, stamp)
    }
  }
  const look = ({ sources, shown }: Watched): SiteChange => {
    const before = last
    const stamps = new Map<FileId, string>()
    const note = (ids: readonly FileId[], key: string) => {
      for (const id of ids) stamps.set(`${key}${id}`, stampOf(join(root, id)))
    }
    if (before === null) folders = foldersOf(root)
    note(folders, 'folder ')
    const isMoved = before !== null && differs(stamps, before)
    if (isMoved) {
      folders = foldersOf(root)
      note(folders, 'folder ')
    }
    note([...configs, ...sources], 'source ')
    const isPlanOld = before !== null && (isMoved || differs(stamps, before))
    last = stamps
    compareShown(shown)
    const files = new Set(changed)
    changed.clear()
    return { isPlanOld, files }
  }
  return { look, shows: compareShown }
}

/** A source that is looked at for the first time is not one that changed: then its folder did. */
function differs(now: ReadonlyMap<FileId, string>, before: ReadonlyMap<FileId, string>): boolean {
  return [...now].some(([id, stamp]) => before.has(id) && before.get(id) !== stamp)
}

/** Changes when what the blog says of itself does. */
export function configStamp(root: string): string {
  return configs.map(name => stampOf(join(root, name))).join('|')
}

function stampOf(path: string): string {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats === undefined ? '' : fileStamp(stats)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return ''
  }
}

/** Every folder that can hold what the site shows. */
function foldersOf(root: string): readonly FileId[] {
  const folders: FileId[] = []
  const waiting: FileId[] = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    folders.push(folder)
    for (const entry of readFolder(join(root, folder))) {
      const isLeftOut = entry.name.startsWith('.') || entry.name === 'node_modules'
      if (entry.isDirectory() && !isLeftOut)
        waiting.push(folder === '' ? entry.name : `${folder}/${entry.name}`)
    }
  }
  return folders
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}
