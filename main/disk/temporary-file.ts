import { randomBytes } from 'node:crypto'
import { dirname, join, sep } from 'node:path'
import { systemCode } from './disk-error.ts'
import type { FsPort, OpenFile } from './node-fs.ts'

/** Short, and never made from a post's name: 82 Chinese characters already overflow a name's 255 bytes. */
const namePattern = /^\.~ink-[0-9a-f]{12}\.tmp$/

/** A new name of that kind, in this folder. */
export function temporaryPath(folder: string): string {
  // Random once for a thread, then counted: asking for randomness costs as much as making the file.
  count = (count + 1) % 0x1000000
  return `${folder}${sep}.~ink-${start}${count.toString(16).padStart(6, '0')}.tmp`
}

const start = randomBytes(3).toString('hex')
let count = randomBytes(3).readUIntBE(0, 3)

export function isTemporaryName(name: string): boolean {
  return namePattern.test(name)
}

/**
 * Makes a file beside `target`, lets `fill` write it, and gives its path to `use`, which moves it to its place.
 *
 * Whatever fails on the way, no temporary file stays behind.
 */
export async function withTemporaryFile<T>(
  fs: FsPort,
  target: string,
  fill: (file: OpenFile) => Promise<void>,
  use: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = join(dirname(target), `.~ink-${randomBytes(6).toString('hex')}.tmp`)
  const file = await fs.open(temporary, 'wx', 0o666)
  try {
    try {
      await fill(file)
    } finally {
      await file.close()
    }
    return await use(temporary)
  } catch (error) {
    // The failure itself is what is told; a file that cannot even be removed is swept later by its name.
    await fs.unlink(temporary).catch(() => undefined)
    throw error
  }
}

/** One write may take only a part; on a full disk the rest then fails, and that must be seen. `at`: where in the file. */
export async function writeWhole(file: OpenFile, bytes: Uint8Array, at = 0): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' })
    done += bytesWritten
  }
}

/** Some disks say yes to a write and keep less. */
export async function checkSize(file: OpenFile, expectedBytes: number): Promise<void> {
  const { size } = await file.stat({ bigint: true })
  if (size !== BigInt(expectedBytes)) {
    throw Object.assign(new Error(`wrote ${expectedBytes} bytes, found ${size}`), { code: 'EIO' })
  }
}

/**
 * So that the new name itself survives a power loss. Windows has no such thing for folders, and some shares answer
 * that they have not.
 */
export async function syncFolder(fs: FsPort, folder: string): Promise<void> {
  if (fs.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
  } finally {
    await handle.close()
  }
}

export const retryDelaysMs = [10, 20, 50, 100, 200, 400, 800, 1600, 1800]

/**
 * On Windows a virus scanner or an indexer may hold a file for a moment: up to 5 s it is tried again.
 *
 * Who holds it may be writing it, too: `isStillFree` is asked before each further try. False: it said no, and nothing
 * was renamed.
 */
export async function renameWithRetry(
  fs: FsPort,
  from: string,
  to: string,
  isStillFree: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  for (const delayMs of fs.platform === 'win32' ? retryDelaysMs : []) {
    try {
      await fs.rename(from, to)
      return true
    } catch (error) {
      const code = systemCode(error)
      if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY') throw error
      await fs.wait(delayMs)
      if (!(await isStillFree())) return false
    }
  }
  await fs.rename(from, to)
  return true
}
