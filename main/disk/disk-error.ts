import { AppError, type ErrorCode } from '../../shared/errors.ts'
import type { MessageKey } from '../../shared/words/words.ts'

/**
 * Turns the system's error about `file` into one with a sentence for people.
 *
 * What is an AppError already, and what is no error of the system's, comes back as it is.
 */
export function toDiskError(error: unknown, file: string): unknown {
  const code = systemCode(error)
  if (error instanceof AppError || code === null) return error
  const known = sentences[code]
  if (known === undefined) return new AppError('disk', 'error.disk', { file, code }, error)
  return new AppError(known[0], known[1], { file }, error)
}

/** `ENOENT` and the like; null: not an error of the system's. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null
}

const sentences: Readonly<Record<string, readonly [ErrorCode, MessageKey]>> = {
  ENOENT: ['missing', 'error.missing'],
  ENOTDIR: ['missing', 'error.missing'],
  ENOSPC: ['disk', 'error.diskFull'],
  EDQUOT: ['disk', 'error.diskFull'],
  EACCES: ['disk', 'error.noPermission'],
  EPERM: ['disk', 'error.noPermission'],
  EROFS: ['disk', 'error.readOnlyDisk'],
  EIO: ['disk', 'error.diskFailed'],
  EMFILE: ['disk', 'error.tooManyOpenFiles'],
  ENFILE: ['disk', 'error.tooManyOpenFiles'],
  EBUSY: ['disk', 'error.fileBusy'],
  ETXTBSY: ['disk', 'error.fileBusy'],
  ENAMETOOLONG: ['disk', 'error.nameTooLong'],
  EISDIR: ['invalid', 'error.notAFile'],
  ELOOP: ['invalid', 'error.notAFile'],
}
