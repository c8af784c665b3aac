import { AppError } from '../../shared/errors.ts'
import { systemCode } from '../disk/disk-error.ts'

/** Why the blog’s folder cannot be read. */
export function toFolderError(error: unknown, folder: string): unknown {
  const code = systemCode(error)
  if (code === null) return error
  if (code === 'ENOENT') return new AppError('missing', 'blog.missing', { folder }, error)
  if (code === 'ENOTDIR') return new AppError('invalid', 'blog.notAFolder', { folder }, error)
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError('forbidden', 'blog.noPermission', { folder }, error)
  }
  return new AppError('disk', 'blog.unreadable', { folder, code }, error)
}
