import { dirname } from 'node:path'
import type { FsPort } from './node-fs.ts'
import { checkSize, renameWithRetry, syncFolder, withTemporaryFile, writeWhole } from './temporary-file.ts'

/**
 * Writes a file of the app's own data folder, whole or not at all, on the disk when it answers, and readable by its
 * owner only (mode 0600): it may hold a post's words. The folder must exist; a file of that name is replaced.
 *
 * `path` is absolute. Throws the system's error as it is: the caller knows whose words it is about.
 */
export async function writePrivate(fs: FsPort, path: string, bytes: Uint8Array): Promise<void> {
  await withTemporaryFile(
    fs,
    path,
    async file => {
      await file.chmod(0o600)
      await writeWhole(file, bytes)
      await file.sync()
      await checkSize(file, bytes.length)
    },
    temporary => renameWithRetry(fs, temporary, path),
  )
  await syncFolder(fs, dirname(path))
}
