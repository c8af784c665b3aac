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

  requireWholeCharacters(document.tip(), id)
  const saving = document.beginSave()
  const bytes = new TextEncoder().encode(saving.text)
  let isWritten = false
  try {
    const { fs, root, history } = place
    await place.saving(id, saving.seq, sha256(bytes))
    const keepVersion = (old: Uint8Array) => history.keep(id, old)
    await replaceFile({ fs, root, id, baseSha: open.sha, bytes, guard: history.guard, keepVersion })
    isWritten = true
  } catch (error) {
    // It may have failed after the rename. Then what is there is ours, and must not look like someone else's.
    isWritten = await isOnDisk(place, id, sha256(bytes))
    throw error
  } finally {
    document.endSave(isWritten)
    if (isWritten) {
      open.sha = sha256(bytes)
      open.savedSeq = saving.seq
    }
  }
  return { savedSeq: open.savedSeq }
}

async function isOnDisk(place: DocumentsPlace, id: FileId, sha: string): Promise<boolean> {
  try {
    return sha256((await loadPost(place.fs, place.root, id)).bytes) === sha
  } catch {
    // It cannot be read either: the first error is on its way to the user.
    return false
  }
}
