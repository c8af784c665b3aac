import { join } from 'node:path'
import { systemCode } from '../disk-error.ts'
import type { FsPort } from '../node-fs.ts'
import { sweepTemporaryFiles } from '../sweep-temporary-files.ts'
import { historyFolder } from './history.ts'
import { contentsFolder, removeUnnamed } from './history-contents.ts'
import { condenseIndex, type IndexLine, isVersion, type KeptVersion, readIndex } from './history-index.ts'
import { packsFolder, tidyPacks } from './history-packs.ts'
import { longestMs, planThinning, type ThinningRules, usedBy } from './plan-thinning.ts'

/** What the earlier versions of all blogs take on the disk, in bytes. */
export async function historyUse(fs: FsPort, dataFolder: string): Promise<number> {
  const blogs = await readBlogs(fs, dataFolder)
  return usedBy([...blogs.values()].map(lines => lines.filter(isVersion)))
}

/**
 * Thins out the history of every blog, and removes what it no longer needs.
 *
 * It may be ended at any moment, and run in two processes at once: what is not removed yet goes the next time.
 */
export async function tidyHistory(fs: FsPort, dataFolder: string, rules: ThinningRules): Promise<void> {
  const blogs = await readBlogs(fs, dataFolder)
  const gone = planThinning(
    [...blogs.values()].map(lines => lines.filter(isVersion)),
    rules,
  )
  for (const [folder, lines] of blogs) {
    const goneHere = keysOf(lines.filter(line => isPast(line, gone, rules.nowMs)))
    if (goneHere.size > 0) await condenseIndex(fs, folder, line => goneHere.has(JSON.stringify(line)))
    const names = async () => shasOf(await readIndex(fs, folder))
    await removeUnnamed(fs, folder, names)
    await tidyPacks(fs, folder, names, rules.nowMs)
    for (const place of [folder, contentsFolder(folder), packsFolder(folder)])
      await sweepTemporaryFiles(fs, place, rules.nowMs)
  }
}

async function readBlogs(fs: FsPort, dataFolder: string): Promise<ReadonlyMap<string, readonly IndexLine[]>> {
  const all = historyFolder(dataFolder)
  const blogs = new Map<string, readonly IndexLine[]>()
  for (const name of await namesIn(fs, all)) {
    if (/^[0-9a-f]{16}$/.test(name)) blogs.set(join(all, name), await readIndex(fs, join(all, name)))
  }
  return blogs
}

/** A renaming that is older than every version leads nowhere. */
function isPast(line: IndexLine, gone: ReadonlySet<KeptVersion>, nowMs: number): boolean {
  return isVersion(line) ? gone.has(line) : nowMs - line.renamedMs > longestMs
}

function keysOf(lines: readonly IndexLine[]): ReadonlySet<string> {
  return new Set(lines.map(line => JSON.stringify(line)))
}

function shasOf(lines: readonly IndexLine[]): ReadonlySet<string> {
  return new Set(lines.filter(isVersion).map(({ sha }) => sha))
}

async function namesIn(fs: FsPort, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}
