import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { toDiskError } from '../disk/disk-error.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { notUtf8 } from './read-post-file.ts'
import { textKind } from './text-kind.ts'

/** Posts are words: past this size something else is meant, and the editor would stand still. */
export const maxPostBytes = 20 * 1024 * 1024

/** The whole text of one post. Throws when it is not UTF-8: half-read words must not be taken for the post. */
export async function readPostText(root: string, id: FileId): Promise<string> {
  const bytes = await readPostBytes(root, id)
  const kind = textKind(bytes)
  if (kind.kind === 'binary') throw new AppError('invalid', 'post.binary')
  if (kind.kind === 'other') {
    const { key, params } = notUtf8(kind.encoding)
    throw new AppError('invalid', key, params)
  }
  return decodeUtf8(bytes)
}

/** The byte-order mark stays, as a character: it is part of the file. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** The bytes of a file in the blog, of at most 20 MB. */
export async function readPostBytes(root: string, id: FileId, fs = nodeFs): Promise<Uint8Array> {
  try {
    const path = await resolveId(root, id, fs)
    const { size } = await fs.stat(path)
    if (size > maxPostBytes) {
      throw new AppError('invalid', 'post.tooLarge', { file: id, limit: maxPostBytes / 1024 / 1024 })
    }
    return await fs.readFile(path)
  } catch (error) {
    throw toDiskError(error, id)
  }
}
