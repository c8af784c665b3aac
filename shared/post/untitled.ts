import type { FileId } from '../blog.ts'

// A post that has no file yet has a name that no file of a blog can have: an id never begins with a slash.
const prefix = '/untitled/'
// What it will be is in its name, since that is all that the journal keeps of it beside its text.
const pagePrefix = `${prefix}page-`

/** Whether this names a post that has no file yet. */
export function isUntitled(id: FileId): boolean {
  return id.startsWith(prefix)
}

/** Whether it will be a page beside the posts. */
export function isUntitledPage(id: FileId): boolean {
  return id.startsWith(pagePrefix)
}

/** The name of a post without a file; `token` tells it from the others. */
export function untitledId(token: string, kind: 'post' | 'page' = 'post'): FileId {
  return `${kind === 'page' ? pagePrefix : prefix}${token}`
}
