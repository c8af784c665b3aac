import type { FileId } from '../../shared/blog.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { sha256 } from '../disk/sha256.ts'
import { loadPost } from './load-post.ts'
import { type DocumentsPlace, type OpenDocument, outOfStep, type WritingPlace } from './open-document.ts'
import { requireWholeCharacters } from './whole-characters.ts'

/** Writes everything up to `seq`, and more when more was typed; answers with the number that is on the disk now. */
export async function saveDocument(
  place: WritingPlace,
  open: OpenDocument,
  seq: number,
): Promise<{ savedSeq: number }> {
  const { document, id } = open
  if (seq > document.seq) throw outOfStep(id)
  if (document.isClean()) open.savedSeq = document.seq
  if (open.savedSeq >= seq) return { savedSeq: open.savedSeq }

  await writeDocument(place, open, async bytes => {
    const { fs, root, history } = place
    const keepVersion = (old: Uint8Array) => history.keep(id, old)
    await replaceFile({ fs, root, id, baseSha: open.sha, bytes, guard: history.guard, keepVersion })
  })
  return { savedSeq: open.savedSeq }
}

/**
 * Lets `write` put the post's text on the disk. Afterwards the post knows whether the disk has it, also where `write`
 * failed: it may have failed after the rename, and what is there then is ours and must not look like someone else's.
 */
export async function writeDocument(
  place: WritingPlace,
  open: OpenDocument,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const { document, id } = open
  requireWholeCharacters(document.tip(), id)
  const saving = document.beginSave()
  const bytes = new TextEncoder().encode(saving.text)
  const sha = sha256(bytes)
  let isWritten = false
  try {
    await place.saving(id, saving.seq, sha)
    await write(bytes)
    isWritten = true
  } catch (error) {
    isWritten = await isOnDisk(place, id, sha)
    throw error
  } finally {
    document.endSave(isWritten)
    if (isWritten) {
      open.sha = sha
      open.savedSeq = saving.seq
    }
  }
}

async function isOnDisk(place: DocumentsPlace, id: FileId, sha: string): Promise<boolean> {
  try {
    return sha256((await loadPost(place.fs, place.root, id)).bytes) === sha
  } catch {
    // It cannot be read either: the first error is on its way to the user.
    return false
  }
}
