import { join } from 'node:path'
import { withFileLock } from './file-lock.ts'
import type { FsPort } from './node-fs.ts'
import { sha256 } from './sha256.ts'
import { noteWrite, type UnfinishedWrite } from './unfinished-write.ts'

/** What keeps two of our processes, and a write that is cut off, from harming a file of the blog. */
export interface WriteGuard {
  /** Runs `work` while no other process of ours writes the file at this real path. */
  alone<T>(path: string, work: () => Promise<T>): Promise<T>
  /** Must have answered before the first byte of a file is written in place; its answer ends the danger. */
  beforeWritingInPlace(write: Omit<UnfinishedWrite, 'pid'>): Promise<() => Promise<void>>
}

/** `root` is the blog's real path. */
export function createWriteGuard(fs: FsPort, dataFolder: string, root: string): WriteGuard {
  const locks = join(dataFolder, 'locks')
  return {
    alone: (path, work) => withFileLock(fs, join(locks, `${sha256(path).slice(0, 32)}.lock`), work),
    beforeWritingInPlace: write => noteWrite(fs, notesFolder(dataFolder, root), write),
  }
}

export function notesFolder(dataFolder: string, root: string): string {
  return join(dataFolder, 'unfinished', sha256(root).slice(0, 16))
}
