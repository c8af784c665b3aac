import { AppError } from '../../shared/errors.ts'
import { isSameFile } from './file-identity.ts'
import { overwriteFile } from './overwrite-file.ts'
import type { Attempt } from './replace-file.ts'

/**
 * Writes a file where it is, for one that would lose something by a rename: its other names, or its owner.
 *
 * Its old bytes are in the history, and a note with old and new ones beside it, on the disk before the first byte
 * changes: a write that is cut off is undone by the next start. False: the file changed meanwhile, and nothing was
 * written.
 */
export async function replaceInPlace({ path, before, current, replacement }: Attempt): Promise<boolean> {
  const { fs, id, bytes, guard, keepVersion } = replacement
  await keepVersion(current)
  const isWhole = await guard.beforeWritingInPlace({ id, old: current, fresh: bytes })
  const file = await fs.open(path, 'r+').catch(async (error: unknown) => {
    await isWhole()
    throw error
  })
  let isTorn = false
  try {
    if (!isSameFile(before, await file.stat({ bigint: true }))) return false
    try {
      await overwriteFile(file, bytes)
    } catch (error) {
      isTorn = true
      // Its blocks are still its own, so the old bytes fit where the new ones did not.
      await overwriteFile(file, current).catch((again: unknown) => {
        throw new AppError('disk', 'error.halfWritten', { file: id }, again)
      })
      isTorn = false
      throw error
    }
    return true
  } finally {
    // A note of a file that stayed torn is for the next start.
    await file.close().finally(() => (isTorn ? undefined : isWhole()))
  }
}
