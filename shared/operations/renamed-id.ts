import type { FileId } from '../blog.ts'
import type { FileRename } from './operation.ts'

/** What a file is called after a rename of it, or of a folder that it is in. */
export function renamedId(id: FileId, { from, to }: FileRename): FileId {
  return id === from || id.startsWith(`${from}/`) ? to + id.slice(from.length) : id
}
