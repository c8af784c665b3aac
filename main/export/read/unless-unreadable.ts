import { AppError } from '../../../shared/errors.ts'

/** A file that has become unreadable since the plan was made is told of, and the others are still exported. */
export function unlessUnreadable<T>(read: () => T): T | AppError {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}
