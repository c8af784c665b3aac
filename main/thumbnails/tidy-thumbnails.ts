import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../disk/disk-error.ts'
import { nodeFs } from '../disk/node-fs.ts'

const usualBytes = 400 * 1024 * 1024

/** Lets the thumbnails go that nobody has looked at for the longest, until the rest takes no more than this. */
export async function tidyThumbnails(folder: string, mostBytes = usualBytes): Promise<void> {
  const files: { readonly path: string; readonly bytes: number; readonly usedMs: number }[] = []
  for (const part of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, part))) {
      const path = join(folder, part, name)
      const { size, mtimeMs, atimeMs } = await stat(path)
      // Most systems note once a day that a file was read.
      files.push({ path, bytes: size, usedMs: Math.max(mtimeMs, atimeMs) })
    }
  }
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  for (const file of files.sort((a, b) => a.usedMs - b.usedMs)) {
    if (bytes <= mostBytes) return
    await nodeFs.unlink(file.path)
    bytes -= file.bytes
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}
