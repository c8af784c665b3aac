import type { FileId } from '../../shared/blog.ts'
import type { Calls } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { createFile } from '../disk/create-file.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { sha256 } from '../disk/sha256.ts'
import { type LoadedPost, loadOrNull } from './load-post.ts'
import {
  createOpenDocument,
  type DocumentsPlace,
  makeReadOnly,
  type OpenDocument,
  type OpenPosts,
  outOfStep,
  takeFromDisk,
  type WritingPlace,
} from './open-document.ts'
import { writeDocument } from './save-document.ts'

export type Settlement = Calls['posts.settle']['args']
export type Settled = Calls['posts.settle']['result']

/** Carries out the user's choice between the window's text and the disk's; the one that loses is in the history. */
export async function settleConflict(
  place: WritingPlace,
  posts: OpenPosts,
  open: OpenDocument,
  keep: Settlement['keep'],
): Promise<Settled> {
  const disk = await loadOrNull(place.fs, place.root, open.id)
  switch (keep) {
    case 'mine':
      return keepMine(place, open, disk)
    case 'disk':
      return keepDisk(place, posts, open, disk)
    case 'both':
      return keepBoth(place, posts, open, disk)
  }
}

/** Both sides of a conflict can be had for 30 days, whatever becomes of the files. */
async function pin({ history }: DocumentsPlace, id: FileId, bytes: Uint8Array): Promise<void> {
  await history.keep(id, bytes, 'conflict')
}

async function keepMine(place: WritingPlace, open: OpenDocument, disk: LoadedPost | null): Promise<Settled> {
  const { id, document } = open
  await writeDocument(place, open, async bytes => {
    await pin(place, id, bytes)
    if (disk === null) {
      // Someone made it again in between: that is a new conflict, for the user to see.
      const made = await createFile({ fs: place.fs, root: place.root, id, bytes })
      if (made === 'exists') throw new AppError('conflict', 'error.changedOnDisk', { file: id })
      return
    }
    const { fs, root, history } = place
    const keepVersion = (old: Uint8Array) => pin(place, id, old)
    const baseSha = sha256(disk.bytes)
    await replaceFile({ fs, root, id, baseSha, bytes, guard: history.guard, keepVersion })
  })
  return { id, text: document.tip(), seq: document.seq, readOnly: null }
}

async function keepDisk(
  place: DocumentsPlace,
  posts: OpenPosts,
  open: OpenDocument,
  disk: LoadedPost | null,
): Promise<Settled> {
  const { id, document } = open
  // There is nothing to keep instead: the window's text is the only one, and stays.
  if (disk === null) throw new AppError('missing', 'post.missing', { file: id })
  const { seq } = document
  await pin(place, id, new TextEncoder().encode(document.tip()))
  await pin(place, id, disk.bytes)
  // What was typed since the choice was made is not in the history.
  if (document.seq !== seq) throw outOfStep(id)
  takeTheirs(posts, open, disk)
  return { id, text: disk.text, seq: document.seq, readOnly: disk.readOnly }
}

function takeTheirs(posts: OpenPosts, open: OpenDocument, disk: LoadedPost): void {
  if (disk.readOnly === null) takeFromDisk(open, disk.text, disk.bytes)
  else makeReadOnly(posts, open.id, disk.bytes, disk.readOnly)
}

async function keepBoth(
  place: DocumentsPlace,
  posts: OpenPosts,
  open: OpenDocument,
  disk: LoadedPost | null,
): Promise<Settled> {
  const { seq } = open.document
  const text = open.document.tip()
  const bytes = new TextEncoder().encode(text)
  await pin(place, open.id, bytes)
  if (disk !== null) await pin(place, open.id, disk.bytes)
  const id = await createBeside(place, posts, open.id, bytes)
  const made = createOpenDocument(id, text, bytes)
  posts.editable.set(id, made)
  if (open.document.seq === seq) {
    if (disk === null) posts.editable.delete(open.id)
    else takeTheirs(posts, open, disk)
  }
  return { id, text, seq: made.document.seq, readOnly: null }
}

/** `2016-12-03-name.md` → `2016-12-03-name-2.md`: still a post by every generator's rule, with an address of its own. */
async function createBeside(
  place: DocumentsPlace,
  posts: OpenPosts,
  id: FileId,
  bytes: Uint8Array,
): Promise<FileId> {
  const dot = id.lastIndexOf('.')
  const stem = dot > id.lastIndexOf('/') ? id.slice(0, dot) : id
  for (let number = 2; ; number++) {
    const beside = `${stem}-${number}${id.slice(stem.length)}`
    // Open with text of its own, though its file may be gone.
    if (posts.editable.has(beside)) continue
    const made = await createFile({ fs: place.fs, root: place.root, id: beside, bytes })
    if (made === 'created') return beside
  }
}
