import type { BigIntStats } from 'node:fs'
import { dirname } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { toDiskError } from './disk-error.ts'
import { isSameFile } from './file-identity.ts'
import type { FsPort, OpenFile } from './node-fs.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { replaceInPlace } from './replace-in-place.ts'
import { resolveId } from './resolve-id.ts'
import { sha256 } from './sha256.ts'
import { checkSize, renameWithRetry, syncFolder, withTemporaryFile, writeWhole } from './temporary-file.ts'
import type { WriteGuard } from './write-guard.ts'

export interface Replacement {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  readonly id: FileId
  /** sha256 of the bytes that are expected on the disk now. */
  readonly baseSha: string
  readonly bytes: Uint8Array
  /** The blog's, which its history has. */
  readonly guard: WriteGuard
  /** Called with the bytes that are about to be replaced; when it fails, nothing is replaced. */
  keepVersion(bytes: Uint8Array): Promise<void>
  /** What was found at the file's path a moment ago: as long as it is the very same file, it is not read again. */
  readonly known?: KnownFile
  /** Takes the folder instead of waiting until the new name is on the disk: the caller does that once for many files. */
  waitLater?(folder: string): void
}

/** A file that was read, and that may be written by us. */
export interface KnownFile {
  readonly stats: BigIntStats
  readonly bytes: Uint8Array
}

/**
 * Replaces a file's bytes, so that whatever happens it holds either all of the old ones or all of the new ones.
 *
 * Throws `conflict` when the disk does not hold what `baseSha` says, `missing` when the file is gone, `disk` when it
 * could not be written; in each case the file is as it was, or, when only the last wait for the disk failed, already the
 * new one. The temporary file and rename are ours because the
 * packages for it replace a good file by a torn one on a full disk.
 */
export async function replaceFile(replacement: Replacement): Promise<{ readonly sha: string }> {
  const { fs, root, id, guard } = replacement
  try {
    const path = await resolveId(root, id, fs)
    return await oneAtATime(path, () => guard.alone(path, () => replaceAt(path, replacement)))
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
    const current = knownBytes(replacement, before) ?? (await readFound(path, before, replacement))
    if (sha === baseSha) return { sha }
    // Replacing needs the folder's permission only; a file that is marked read-only is so on purpose.
    if (current !== replacement.known?.bytes) await fs.checkWritable(path)

    const isPlain = before.nlink === 1n && (await canCarryOwner(fs, before))
    const replace = isPlain ? replaceByRename : replaceInPlace
    if (await replace({ path, before, current, replacement })) return { sha }
  }
  throw new AppError('conflict', 'error.changedOnDisk', { file: id })
}

/** Null: nobody looked at it before, or it is another one by now. */
function knownBytes({ known }: Replacement, now: BigIntStats): Uint8Array | null {
  return known !== undefined && isSameFile(known.stats, now) ? known.bytes : null
}

async function readFound(
  path: string,
  found: BigIntStats,
  { fs, id, baseSha }: Replacement,
): Promise<Uint8Array> {
  if (!found.isFile()) throw new AppError('invalid', 'error.notAFile', { file: id })
  const bytes = await fs.readFile(path)
  if (sha256(bytes) !== baseSha) throw new AppError('conflict', 'error.changedOnDisk', { file: id })
  return bytes
}

/** One try at replacing a file. */
export interface Attempt {
  /** Real. */
  readonly path: string
  /** What the file was when `current` was read. */
  readonly before: BigIntStats
  readonly current: Uint8Array
  readonly replacement: Replacement
}

/** False: the file changed while we were writing, and the whole check starts over. */
async function replaceByRename({ path, before, current, replacement }: Attempt): Promise<boolean> {
  const { fs, bytes, keepVersion } = replacement
  const isStillSame = async () => isSameFile(before, await fs.statExact(path))
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
      if (!(await isStillSame()) || !(await renameWithRetry(fs, temporary, path, isStillSame))) {
        await fs.unlink(temporary)
        return false
      }
      if (replacement.waitLater === undefined) await syncFolder(fs, dirname(path))
      else replacement.waitLater(dirname(path))
      return true
    },
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
  // After a change of its owner the system may have taken bits away.
  if (made.uid !== uid || made.gid !== gid || made.mode !== mode) await file.chmod(Number(mode) & 0o7777)
}
