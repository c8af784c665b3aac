import { AppError } from '../../shared/errors.ts'

/** Throws `conflict` where the user has taken back what is being done; nothing has been written by then. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('conflict', 'bulk.cancelled')
}
