import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { systemCode } from './disk-error.ts'
import { isRunning } from './is-running.ts'
import type { FsPort, OpenFile } from './node-fs.ts'
import { writeWhole } from './temporary-file.ts'

/**
 * Runs `work` while no other process that uses the same lock file does.
 *
 * Between the last look at a post and the rename that replaces it, nothing on the disk can stop a second window or the
 * command line from doing the same; whoever renames last would overwrite the other without a word. Other programs know
 * nothing of the lock: for them that moment, some microseconds, remains.
 *
 * Within one process use `oneAtATime` first: a lock of our own process is one that could not be removed.
 */
export async function withFileLock<T>(fs: FsPort, lock: string, work: () => Promise<T>): Promise<T> {
  await take(fs, lock)
  try {
    return await work()
  } finally {
    // What cannot be removed is known as ours by the next who comes.
    await fs.unlink(lock).catch(() => undefined)
  }
}

const pauseMs = 15
const patienceMs = 10_000

async function take(fs: FsPort, lock: string): Promise<void> {
  for (let waitedMs = 0; !(await tryToTake(fs, lock)); waitedMs += pauseMs) {
    if (waitedMs >= patienceMs) throw Object.assign(new Error('the lock is held'), { code: 'EBUSY' })
    if (await isAbandoned(fs, lock)) await takeAside(fs, lock)
    else await fs.wait(pauseMs)
  }
}

async function tryToTake(fs: FsPort, lock: string): Promise<boolean> {
  const file = await makeNew(fs, lock)
  if (file === null) return false
  try {
    await writeWhole(file, new TextEncoder().encode(String(process.pid))).finally(() => file.close())
    return true
  } catch (error) {
    await fs.unlink(lock).catch(() => undefined)
    throw error
  }
}

/** Null: it is there. The folder is made when it is missed: a thousand locks need it once. */
async function makeNew(fs: FsPort, lock: string): Promise<OpenFile | null> {
  const make = () => fs.open(lock, 'wx', 0o600)
  return make()
    .catch(async (error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error
      await fs.mkdir(dirname(lock))
      return make()
    })
    .catch((error: unknown) => {
      if (systemCode(error) === 'EEXIST') return null
      throw error
    })
}

/** No save takes as long: its process hangs, or its number belongs to another program now. */
const longestMs = 60_000
/** Between making the file and writing the number into it. */
const unnamedMs = 2_000

async function isAbandoned(fs: FsPort, lock: string): Promise<boolean> {
  try {
    const pid = Number(new TextDecoder().decode(await fs.readFile(lock)))
    const ageMs = Date.now() - (await fs.stat(lock)).mtimeMs
    if (pid === 0 || Number.isNaN(pid)) return ageMs > unnamedMs
    return pid === process.pid || !isRunning(pid) || ageMs > longestMs
  } catch (error) {
    // It was given back in this moment.
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/** By a rename, which only one of two who find it abandoned can do. */
async function takeAside(fs: FsPort, lock: string): Promise<void> {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`
  try {
    await fs.rename(lock, aside)
    await fs.unlink(aside)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}
