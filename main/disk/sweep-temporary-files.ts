import { join } from 'node:path'
import { systemCode } from './disk-error.ts'
import type { FsPort } from './node-fs.ts'
import { isTemporaryName } from './temporary-file.ts'

/** A younger one may belong to another window that is saving right now. */
const orphanAgeMs = 10 * 60 * 1000

/** Removes what a process that was killed while saving left in `folder`, if that is there; answers with how many. */
export async function sweepTemporaryFiles(fs: FsPort, folder: string, nowMs: number): Promise<number> {
  let removed = 0
  for (const name of (await namesIn(fs, folder)).filter(isTemporaryName)) {
    const path = join(folder, name)
    try {
      const { mtimeMs } = await fs.stat(path)
      if (nowMs - mtimeMs < orphanAgeMs) continue
      await fs.unlink(path)
      removed++
    } catch (error) {
      // Another window swept it first.
      if (systemCode(error) !== 'ENOENT') throw error
    }
  }
  return removed
}

async function namesIn(fs: FsPort, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}
