import { basename, dirname, join } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { systemCode, toDiskError } from '../disk-error.ts'
import type { FsPort } from '../node-fs.ts'
import { resolveId, resolveNewId } from '../resolve-id.ts'
import { renameWithRetry, syncFolder } from '../temporary-file.ts'

interface Move {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  readonly from: FileId
  readonly to: FileId
}

/**
 * Gives a file or a folder of the blog another name, with the folders it needs; nothing is ever replaced.
 *
 * Throws `conflict` where the name is taken, and for a link, whose target would be moved in its stead.
 */
export async function moveFile({ fs, root, from, to }: Move): Promise<void> {
  try {
    const [path, target] = [await pathOfItself(fs, root, from), await resolveNewId(root, to, fs)]
    await fs.mkdir(dirname(target))
    await place(fs, path, target, to)
    await syncFolder(fs, dirname(target))
    if (dirname(path) !== dirname(target)) await syncFolder(fs, dirname(path))
  } catch (error) {
    throw toDiskError(error, from)
  }
}

/** The path of what has this name, which must not be a link to something else. */
export async function pathOfItself(fs: FsPort, root: string, id: FileId): Promise<string> {
  const real = await resolveId(root, id, fs)
  const itself = join(await fs.realpath(dirname(join(root, id))), basename(id))
  if (nameKey(real) !== nameKey(itself)) throw new AppError('invalid', 'operation.isLink', { file: id })
  return itself
}

/** Whether something else has this name: not the very file, on a disk that does not tell capitals apart. */
export async function isTaken(fs: FsPort, path: string, target: string): Promise<boolean> {
  const there = await fs.statExact(target).catch((error: unknown) => {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  })
  if (there === null) return false
  const isSameName = nameKey(path) === nameKey(target)
  if (!isSameName || (await fs.statExact(path)).ino !== there.ino) return true
  // Two names of one file on a disk that tells capitals apart are two names.
  const names = await fs.readdir(dirname(target))
  return names.includes(basename(target)) && names.includes(basename(path)) && path !== target
}

async function place(fs: FsPort, path: string, target: string, to: FileId): Promise<void> {
  if (await isTaken(fs, path, target)) throw taken(to)
  const isFile = (await fs.stat(path)).isFile()
  // A hard link fails where a name is taken in this very moment; a rename would replace what has it.
  if (isFile && nameKey(path) !== nameKey(target) && (await linked(fs, path, target, to))) {
    await fs.unlink(path)
  } else {
    await renameWithRetry(fs, path, target)
  }
}

/** False: this disk has no hard links. */
async function linked(fs: FsPort, path: string, target: string, to: FileId): Promise<boolean> {
  try {
    await fs.link(path, target)
    return true
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST') throw taken(to)
    if (code !== null && withoutLinks.has(code)) return false
    throw error
  }
}

/** What disks without hard links (FAT, some shares) answer, and systems that allow them for one's own files only. */
const withoutLinks = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'])

function taken(file: FileId): AppError {
  return new AppError('conflict', 'operation.nameTaken', { file })
}

function nameKey(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
