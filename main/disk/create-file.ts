import type { BigIntStats } from 'node:fs'
import { dirname } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import type { FsPort } from './node-fs.ts'
import { resolveNewId } from './resolve-id.ts'
import { checkSize, renameWithRetry, syncFolder, withTemporaryFile, writeWhole } from './temporary-file.ts'

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
    const changed = await foldersToChange(fs, dirname(path))
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
        if (placed === 'noLinks') return placeByClaim(fs, temporary, path)
        await fs.unlink(temporary)
        return placed
      },
    )
    for (const folder of changed) await syncFolder(fs, folder)
    return result
  } catch (error) {
    throw toDiskError(error, id)
  }
}

/** This folder, and those above it in which one will be made. */
async function foldersToChange(fs: FsPort, folder: string): Promise<readonly string[]> {
  const changed = [folder]
  for (let each = folder; !(await isThere(fs, each)); each = dirname(each)) changed.push(dirname(each))
  return changed
}

async function isThere(fs: FsPort, path: string): Promise<boolean> {
  try {
    await fs.stat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
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

/**
 * Takes the name with an empty file of ours, which is then replaced.
 *
 * A process that ends between the two leaves the empty file, never a part of one.
 */
async function placeByClaim(fs: FsPort, temporary: string, path: string): Promise<'created' | 'exists'> {
  const claim = await fs.open(path, 'wx', 0o666).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return null
    throw error
  })
  if (claim === null) {
    await fs.unlink(temporary)
    return 'exists'
  }
  try {
    const { ino } = await claim.stat({ bigint: true }).finally(() => claim.close())
    const isStillFree = async () => isEmptyFile(await fs.statExact(path), ino)
    if (!(await isStillFree()) || !(await renameWithRetry(fs, temporary, path, isStillFree))) {
      await fs.unlink(temporary)
      return 'exists'
    }
    return 'created'
  } catch (error) {
    await removeClaim(fs, path)
    throw error
  }
}

function isEmptyFile(stats: BigIntStats, ino: bigint): boolean {
  return stats.ino === ino && stats.size === 0n
}

/** The failure itself is what is told. What was placed after all stays. */
async function removeClaim(fs: FsPort, path: string): Promise<void> {
  const size = await fs.stat(path).then(
    stats => stats.size,
    () => null,
  )
  if (size === 0) await fs.unlink(path).catch(() => undefined)
}
