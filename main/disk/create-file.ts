import { dirname } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import type { FsPort } from './node-fs.ts'
import { resolveNewId } from './resolve-id.ts'
import { checkSize, syncFolder, withTemporaryFile, writeWhole } from './temporary-file.ts'

export interface Creation {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  readonly id: FileId
  readonly bytes: Uint8Array
}

/**
 * Makes a new file in the blog, with the folders it needs; it never replaces one.
 *
 * `exists`: something has that name already, also one that differs by case only on a disk that does not tell them
 * apart; nothing was written.
 */
export async function createFile({ fs, root, id, bytes }: Creation): Promise<'created' | 'exists'> {
  try {
    const path = await resolveNewId(root, id, fs)
    await fs.mkdir(dirname(path))
    const result = await withTemporaryFile(
      fs,
      path,
      async file => {
        await writeWhole(file, bytes)
        await file.sync()
        await checkSize(file, bytes.length)
      },
      async temporary => {
        const placed = await placeByLink(fs, temporary, path)
        await fs.unlink(temporary)
        return placed
      },
    )
    const done = result === 'noLinks' ? await createInPlace(fs, path, bytes) : result
    await syncFolder(fs, dirname(path))
    return done
  } catch (error) {
    throw toDiskError(error, id)
  }
}

/** A hard link fails where the name is taken; a rename would replace it. */
async function placeByLink(
  fs: FsPort,
  temporary: string,
  path: string,
): Promise<'created' | 'exists' | 'noLinks'> {
  try {
    await fs.link(temporary, path)
    return 'created'
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST') return 'exists'
    if (code !== null && withoutLinks.has(code)) return 'noLinks'
    throw error
  }
}

/** What disks without hard links (FAT, some shares) answer. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR', 'EMLINK'])

/** The name is ours from the first moment, so it can be removed again when the bytes do not fit. */
async function createInPlace(fs: FsPort, path: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
  const file = await fs.open(path, 'wx', 0o666).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return null
    throw error
  })
  if (file === null) return 'exists'
  try {
    try {
      await writeWhole(file, bytes)
      await file.sync()
      await checkSize(file, bytes.length)
    } finally {
      await file.close()
    }
    return 'created'
  } catch (error) {
    // The failure itself is what is told.
    await fs.unlink(path).catch(() => undefined)
    throw error
  }
}
