import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { isUntitled } from '../../shared/post/untitled.ts'
import { sha256 } from '../disk/sha256.ts'
import { type Beginning, type Replayed, standing } from '../journal/replay.ts'
import { loadOrNull } from './load-post.ts'
import type { DocumentsPlace, OpenDocument } from './open-document.ts'
import { createTextDocument } from './text-document.ts'

/**
 * A post as it was typed before the process ended, not saved yet; null: the disk has all of it.
 *
 * Where the disk has neither what was read nor what was being saved, the post stands on what was read: its first
 * look at the disk, or its first save, is a conflict, as it would have been without the crash.
 */
export async function recoverPost(place: DocumentsPlace, replayed: Replayed): Promise<OpenDocument | null> {
  const { id, beginnings } = replayed
  if (isUntitled(id)) return recoverUntitled(place, replayed)
  if (beginnings[0].pending.empty) return null
  const sha = await diskSha(place, id)
  const where = sha === null ? null : standing(replayed, sha)
  if (where === 'saved') return null
  return reopened(replayed, where ?? beginnings[0])
}

/** Killed just when it got its file, it goes on as that file. */
async function recoverUntitled(place: DocumentsPlace, replayed: Replayed): Promise<OpenDocument | null> {
  const [first, ...filed] = replayed.beginnings
  for (const beginning of filed) {
    if ((await diskSha(place, beginning.id)) !== beginning.sha) continue
    return beginning.pending.empty ? null : reopened(replayed, beginning)
  }
  return reopened(replayed, first)
}

/** Null: there is no such file, or it cannot be read now, which opening the post will tell. */
async function diskSha(place: DocumentsPlace, id: FileId): Promise<string | null> {
  try {
    const loaded = await loadOrNull(place.fs, place.root, id)
    return loaded === null ? null : sha256(loaded.bytes)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function reopened({ seq }: Replayed, { id, sha, base, pending }: Beginning): OpenDocument {
  return {
    id,
    document: createTextDocument(base, { seq, pending }),
    sha,
    savedSeq: seq - 1,
  }
}
