import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFolder } from './remove-folder.ts'

/** Longer than a browser takes to end, short enough for someone who waits for the prompt. */
const patienceMs = 1000

const prefix = 'electron-standin-profile-'

/** Makes an empty profile for this process; its name says whose it is. */
export function makeProfileFolder(parent = tmpdir()): string {
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`))
}

/** Deletes what earlier runs left behind because they were killed. */
export function sweepProfileFolders(parent = tmpdir()): void {
  for (const name of readdirSync(parent)) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) removeProfileFolder(join(parent, name))
  }
}

/** Chromium may still be writing into it while it ends; what cannot be deleted now is swept by the next start. */
export function removeProfileFolder(folder: string): void {
  try {
    removeFolder(folder, patienceMs)
  } catch (error) {
    process.stderr.write(
      `stand-in for Electron: ${folder} is left for the next start to delete (${String(error)})\n`,
    )
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: somebody else's process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
