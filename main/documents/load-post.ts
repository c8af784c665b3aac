import { dirname } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import { notUtf8 } from '../blog/read-post-file.ts'
import { decodeUtf8, readPostBytes } from '../blog/read-post-text.ts'
import { textKind } from '../blog/text-kind.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { resolveId } from '../disk/resolve-id.ts'

export interface LoadedPost {
  readonly bytes: Uint8Array
  /** For reading only where `isUtf8` is false; nothing for a binary file. */
  readonly text: string
  readonly isUtf8: boolean
  /** Why it cannot be edited; null: it can. */
  readonly readOnly: Message | null
}

/** Reads a post for the editor. Throws when it is missing, outside the blog, over 20 MB, or cannot be read. */
export async function loadPost(fs: FsPort, root: string, id: FileId): Promise<LoadedPost> {
  const bytes = await readPostBytes(root, id, fs)
  const kind = textKind(bytes)
  if (kind.kind === 'binary') return { bytes, text: '', isUtf8: false, readOnly: { key: 'post.binary' } }
  if (kind.kind === 'other') {
    const text = kind.encoding === null ? readable(bytes, 'utf-8') : readable(bytes, kind.encoding)
    return { bytes, text, isUtf8: false, readOnly: notUtf8(kind.encoding) }
  }
  return { bytes, text: decodeUtf8(bytes), isUtf8: true, readOnly: await whyNotWritable(fs, root, id) }
}

/** The same; null: the file is gone. */
export async function loadOrNull(fs: FsPort, root: string, id: FileId): Promise<LoadedPost | null> {
  try {
    return await loadPost(fs, root, id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'missing') return null
    throw error
  }
}

/** A safe save makes a file beside the post, so it needs the folder too. */
async function whyNotWritable(fs: FsPort, root: string, id: FileId): Promise<Message | null> {
  const path = await resolveId(root, id, fs)
  try {
    await fs.checkWritable(path)
    await fs.checkWritable(dirname(path))
    return null
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { key: 'post.notWritable' }
    throw toDiskError(error, id)
  }
}

/** What cannot be decoded is shown as �; a text that cannot be edited cannot be harmed by that. */
function readable(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}
