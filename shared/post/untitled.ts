import type { FileId } from '../blog.ts'

// A post that has no file yet has a name that no file of a blog can have: an id never begins with a slash.
const prefix = '/untitled/'

/** Whether this names a post that has no file yet. */
export function isUntitled(id: FileId): boolean {
  return id.startsWith(prefix)
}

/** The name of a post without a file; `token` tells it from the others. */
export function untitledId(token: string): FileId {
  return `${prefix}${token}`
}
