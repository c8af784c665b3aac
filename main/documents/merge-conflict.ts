// The two steps of a conflict that the user settles by merging: look at both sides, then take the disk's as the base.

import type { ConflictTexts } from '../../shared/calls/posts.ts'
import type { Calls } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { sha256 } from '../disk/sha256.ts'
import { type LoadedPost, loadPost } from './load-post.ts'
import { type DocumentsPlace, type OpenDocument, outOfStep, takeFromDisk } from './open-document.ts'

export type Merge = Calls['posts.merge']['args']
export type Merged = Calls['posts.merge']['result']

/** Changes nothing. Throws when the file is gone, or is no text that could be merged. */
export async function readConflict(place: DocumentsPlace, open: OpenDocument): Promise<ConflictTexts> {
  const disk = await loadWritable(place, open)
  return { base: open.document.base, disk: disk.text, diskSha: sha256(disk.bytes) }
}

/**
 * Keeps both versions, then makes the disk's the base that the merged text will be a change to.
 *
 * The disk is not written: that is the next save's, by the merged text.
 */
export async function mergeConflict(
  place: DocumentsPlace,
  open: OpenDocument,
  { diskSha }: Merge,
): Promise<Merged> {
  const { id, document } = open
  const disk = await loadWritable(place, open)
  if (sha256(disk.bytes) !== diskSha) throw new AppError('conflict', 'error.changedAgain', { file: id })
  const { seq } = document
  await place.history.keep(id, new TextEncoder().encode(document.tip()), 'conflict')
  await place.history.keep(id, disk.bytes, 'conflict')
  // What was typed since is neither in the history nor in the merged text.
  if (document.seq !== seq) throw outOfStep(id)
  takeFromDisk(open, disk.text, disk.bytes)
  return { id, text: disk.text, seq: document.seq, readOnly: null }
}

async function loadWritable(place: DocumentsPlace, { id }: OpenDocument): Promise<LoadedPost> {
  const disk = await loadPost(place.fs, place.root, id)
  if (disk.readOnly !== null) throw new AppError('invalid', 'error.mergeReadOnly', { file: id })
  return disk
}
