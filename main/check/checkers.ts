import type { Blog } from '../blog/blog.ts'
import { type Checker, createChecker } from './checker.ts'

/** The checker of the open blog; that of the one before ends when another is opened. */
export interface Checkers {
  of(blog: Blog): Checker
  close(): void
}

/** `workerFile` is the bundle of check-worker.ts; null: check in this thread. */
export function createCheckers(workerFile: string | null): Checkers {
  let current: { readonly blog: Blog; readonly checker: Checker } | null = null
  return {
    of(blog) {
      if (current?.blog === blog) return current.checker
      current?.checker.close()
      current = { blog, checker: createChecker(blog, workerFile) }
      return current.checker
    },
    close() {
      current?.checker.close()
      current = null
    },
  }
}
