import { toDiskError } from './disk-error.ts'
import type { FsPort } from './node-fs.ts'
import { checkSize, renameWithRetry, withTemporaryFile, writeWhole } from './temporary-file.ts'

/**
 * Writes a file that can be made again, such as an exported page: whole or not at all, but without waiting for the
 * disk. The folder must exist; a file of that name is replaced. `path` is absolute; the error names it.
 */
export async function writeOutput(fs: FsPort, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await withTemporaryFile(
      fs,
      path,
      async file => {
        await writeWhole(file, bytes)
        await checkSize(file, bytes.length)
      },
      temporary => renameWithRetry(fs, temporary, path),
    )
  } catch (error) {
    throw toDiskError(error, path)
  }
}
