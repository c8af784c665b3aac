import { dirname } from 'node:path'
import type { FsPort } from './node-fs.ts'
import { checkSize, renameWithRetry, syncFolder, withTemporaryFile, writeWhole } from './temporary-file.ts'

/**
 * Writes a file of the app's own data folder, whole or not at all, on the disk when it answers, and readable by its
 * owner only (mode 0600): it may hold a post's words. The folder must exist; a file of that name is replaced.
 *
 * `isLasting: false` leaves the time at which the disk has it to the system: for what can be made again, and is looked
 * at before it is believed. `bytes`: all of them, or in pieces, one after the other. `path` is absolute. Throws the system's error as it is: the caller knows whose words it is about.
 */
export async function writePrivate(
  fs: FsPort,
  path: string,
  bytes: Uint8Array | readonly Uint8Array[],
  isLasting = true,
): Promise<void> {
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes
  await withTemporaryFile(
    fs,
    path,
    async file => {
      await file.chmod(0o600)
      let end = 0
      for (const piece of pieces) {
        await writeWhole(file, piece, end)
        end += piece.length
      }
      if (isLasting) await file.sync()
      await checkSize(file, end)
    },
    temporary => renameWithRetry(fs, temporary, path),
  )
  if (isLasting) await syncFolder(fs, dirname(path))
}
