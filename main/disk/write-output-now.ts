import { dirname } from 'node:path'
import { systemCode, toDiskError } from './disk-error.ts'
import { nodeOutputFs, type OutputFs } from './output-fs.ts'
import { retryDelaysMs, temporaryPath } from './temporary-file.ts'

/**
 * `writeOutput` for threads that do nothing else: a file that can be made again, whole or not at all, without waiting
 * for the disk. The folder must exist; a file of that name is replaced. Answers with the new file's time.
 */
export function writeOutputNow(path: string, bytes: Uint8Array, fs: OutputFs = nodeOutputFs): number {
  const temporary = temporaryPath(dirname(path))
  try {
    const file = fs.create(temporary)
    try {
      const mtimeMs = fill(file, bytes, fs)
      renameWithRetry(temporary, path, fs)
      return mtimeMs
    } catch (error) {
      removeIfThere(temporary, fs)
      throw error
    }
  } catch (error) {
    throw toDiskError(error, path)
  }
}

function fill(file: number, bytes: Uint8Array, fs: OutputFs): number {
  try {
    let done = 0
    while (done < bytes.length) {
      const written = fs.write(file, bytes, done)
      if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' })
      done += written
    }
    // Some disks say yes to a write and keep less.
    const { size, mtimeMs } = fs.stat(file)
    if (size === bytes.length) return mtimeMs
    throw Object.assign(new Error(`wrote ${bytes.length} bytes, found ${size}`), { code: 'EIO' })
  } finally {
    fs.close(file)
  }
}

/** The failure itself is what is told; a file that cannot even be removed is swept later by its name. */
function removeIfThere(path: string, fs: OutputFs): void {
  try {
    fs.unlink(path)
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}

/** On Windows a virus scanner may hold a file for a moment. */
function renameWithRetry(from: string, to: string, fs: OutputFs): void {
  for (const delayMs of fs.platform === 'win32' ? retryDelaysMs : []) {
    try {
      fs.rename(from, to)
      return
    } catch (error) {
      const code = systemCode(error)
      if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY') throw error
      fs.wait(delayMs)
    }
  }
  fs.rename(from, to)
}
