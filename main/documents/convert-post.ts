import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { readPostBytes } from '../blog/read-post-text.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { sha256 } from '../disk/sha256.ts'
import { convertToUtf8 } from './convert-text.ts'
import type { DocumentsPlace } from './open-document.ts'

/**
 * Writes a post that is in another encoding as UTF-8; its own bytes are in the history before the first one changes.
 *
 * Throws, and writes nothing, where its encoding cannot be told for certain, and where the disk has another text than
 * `shownSha`: what the user agreed to is what was on the screen.
 */
export async function convertPost(place: DocumentsPlace, id: FileId, shownSha: string): Promise<void> {
  const { fs, root, history } = place
  const old = await readPostBytes(root, id, fs)
  if (sha256(old) !== shownSha) throw new AppError('conflict', 'error.changedOnDisk', { file: id })
  const bytes = convertToUtf8(old, id)
  const keepVersion = (kept: Uint8Array) => history.keep(id, kept, 'operation')
  await replaceFile({ fs, root, id, baseSha: shownSha, bytes, guard: history.guard, keepVersion })
}
