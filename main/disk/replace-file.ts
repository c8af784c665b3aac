import type { BigIntStats } from 'node:fs'
import { dirname } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { toDiskError } from './disk-error.ts'
import type { FsPort, OpenFile } from './node-fs.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { resolveId } from './resolve-id.ts'
import { sha256 } from './sha256.ts'
import { checkSize, renameWithRetry, syncFolder, withTemporaryFile, writeWhole } from './temporary-file.ts'

export interface Replacement {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  readonly id: FileId
  /** sha256 of the bytes that are expected on the disk now. */
  readonly baseSha: string
  readonly bytes: Uint8Array
  /** Called with the bytes that are about to be replaced; when it fails, nothing is replaced. */
  keepVersion(bytes: Uint8Array): Promise<void>
}

/**
 * Replaces a file's bytes, so that whatever happens it holds either all of the old ones or all of the new ones.
 *
 * Throws `conflict` when the disk does not hold what `baseSha` says, `missing` when the file is gone, `disk` when it
 * could not be written; in each case the file is as it was. The temporary file and rename are ours because the
 * packages for it replace a good file by a torn one on a full disk.
 */
export async function replaceFile(replacement: Replacement): Promise<{ readonly sha: string }> {
  const { fs, root, id } = replacement
  try {
    const path = await resolveId(root, id, fs)
    return await oneAtATime(path, () => replaceAt(path, replacement))
  } catch (error) {
    throw toDiskError(error, id)
  }
}

const maxAttempts = 5

async function replaceAt(path: string, replacement: Replacement): Promise<{ readonly sha: string }> {
  const { fs, id, baseSha, bytes } = replacement
  const sha = sha256(bytes)
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const before = await fs.statExact(path)
    if (!before.isFile()) throw new AppError('invalid', 'error.notAFile', { file: id })
    const current = await fs.readFile(path)
    if (sha256(current) !== baseSha) throw new AppError('conflict', 'error.changedOnDisk', { file: id })
    if (sha === baseSha) return { sha }
    // Replacing needs the folder's permission only; a file that is marked read-only is so on purpose.
    await fs.checkWritable(path)

    const isPlain = before.nlink === 1n && (await canCarryOwner(fs, before))
    const isDone = isPlain
      ? await replaceByRename(path, before, current, replacement)
      : await replaceInPlace(path, before, current, replacement)
    if (isDone) return { sha }
  }
  throw new AppError('conflict', 'error.changedOnDisk', { file: id })
}

/** False: the file changed while we were writing, and the whole check starts over. */
async function replaceByRename(
  path: string,
  before: BigIntStats,
  current: Uint8Array,
  { fs, bytes, keepVersion }: Replacement,
): Promise<boolean> {
  return withTemporaryFile(
    fs,
    path,
    async file => {
      // Before the first byte: a private post is at no moment readable by others.
      await carryOwnerAndMode(fs, file, before)
      await writeWhole(file, bytes)
      await file.sync()
      await checkSize(file, bytes.length)
    },
    async temporary => {
      await keepVersion(current)
      if (!isSameFile(before, await fs.statExact(path))) {
        await fs.unlink(temporary)
        return false
      }
      await renameWithRetry(fs, temporary, path)
      await syncFolder(fs, dirname(path))
      return true
    },
  )
}

/**
 * A file with several names, or of another owner, would lose that by a rename. It is written where it is; its old
 * bytes are in the history, on the disk, before the first byte changes.
 */
async function replaceInPlace(
  path: string,
  before: BigIntStats,
  current: Uint8Array,
  { fs, bytes, keepVersion }: Replacement,
): Promise<boolean> {
  await keepVersion(current)
  if (!isSameFile(before, await fs.statExact(path))) return false
  const file = await fs.open(path, 'r+')
  try {
    try {
      await overwrite(file, bytes)
      return true
    } catch (error) {
      // Its blocks are still its own, so the old bytes fit where the new ones did not.
      await overwrite(file, current)
      throw error
    }
  } finally {
    await file.close()
  }
}

async function overwrite(file: OpenFile, bytes: Uint8Array): Promise<void> {
  await writeWhole(file, bytes)
  await file.truncate(bytes.length)
  await file.sync()
  await checkSize(file, bytes.length)
}

function isSameFile(one: BigIntStats, other: BigIntStats): boolean {
  return (
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  )
}

/** Only the superuser may give a file away. */
async function canCarryOwner(fs: FsPort, { uid, gid }: BigIntStats): Promise<boolean> {
  if (fs.platform === 'win32' || process.getuid === undefined || process.getgid === undefined) return true
  if (process.getuid() === 0) return true
  const groups = process.getgroups?.() ?? []
  return (
    Number(uid) === process.getuid() && (Number(gid) === process.getgid() || groups.includes(Number(gid)))
  )
}

async function carryOwnerAndMode(fs: FsPort, file: OpenFile, { uid, gid, mode }: BigIntStats): Promise<void> {
  if (fs.platform === 'win32') return
  const made = await file.stat({ bigint: true })
  if (made.uid !== uid || made.gid !== gid) await file.chown(Number(uid), Number(gid))
  await file.chmod(Number(mode) & 0o7777)
}
