import { dirname, join, sep } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import { type FsPort, nodeFs } from './node-fs.ts'

type Fs = Pick<FsPort, 'realpath' | 'platform'>

/**
 * The real path of an existing file of the blog, with every symbolic link resolved.
 *
 * `root` is a real path. Throws `forbidden` for an id that is no plain relative path and for a link that leads out of
 * the blog, `missing` where there is nothing.
 */
export async function resolveId(root: string, id: FileId, fs: Fs = nodeFs): Promise<string> {
  checkId(id, fs.platform)
  return realInside(root, join(root, id), id, fs)
}

/** The same for a file that may not exist yet: the deepest folder of it that exists must be inside the blog. */
export async function resolveNewId(root: string, id: FileId, fs: Fs = nodeFs): Promise<string> {
  checkId(id, fs.platform)
  const path = join(root, id)
  let folder = dirname(path)
  for (;;) {
    try {
      const real = await realInside(root, folder, id, fs)
      return join(real, path.slice(folder.length))
    } catch (error) {
      if (!(error instanceof AppError) || systemCode(error.cause) !== 'ENOENT' || folder === root) throw error
      folder = dirname(folder)
    }
  }
}

/** Throws unless `id` is a relative path with nothing in it that could lead elsewhere. */
export function checkId(id: FileId, platform: NodeJS.Platform): void {
  const parts = id.split('/')
  const isPlain =
    id !== '' && !id.includes('\0') && !parts.some(part => part === '' || part === '.' || part === '..')
  // On Windows a backslash separates too, and a colon names a drive or a hidden stream of a file.
  const isSafe = platform !== 'win32' || !/[\\:]/.test(id)
  if (!isPlain || !isSafe) throw outsideBlog(id)
}

async function realInside(root: string, path: string, id: FileId, fs: Fs): Promise<string> {
  const real = await fs.realpath(path).catch((error: unknown) => {
    throw toDiskError(error, id)
  })
  if (real !== root && !real.startsWith(root + sep)) throw outsideBlog(id)
  return real
}

export function outsideBlog(id: FileId): AppError {
  return new AppError('forbidden', 'error.outsideBlog', { file: id.slice(0, 300) })
}
