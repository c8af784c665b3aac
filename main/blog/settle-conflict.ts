import type { FileId } from '../../shared/blog.ts'
import type { Calls } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { createFile } from '../disk/create-file.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { sha256 } from '../disk/sha256.ts'
import { type LoadedPost, loadOrNull } from './load-post.ts'
import {
  createOpenDocument,
  type DocumentMap,
  type DocumentsPlace,
  type OpenDocument,
  takeFromDisk,
} from './open-document.ts'

export type Settlement = Calls['posts.settle']['args']
export type Settled = Calls['posts.settle']['result']

/** Carries out the user's choice between the window's text and the disk's; the one that loses is in the history. */
export async function settleConflict(
  place: DocumentsPlace,
  documents: DocumentMap,
  open: OpenDocument,
  keep: Settlement['keep'],
): Promise<Settled> {
  const disk = await loadOrNull(place.fs, place.root, open.id)
  switch (keep) {
    case 'mine':
      return keepMine(place, open, disk)
    case 'disk':
      return keepDisk(place, documents, open, disk)
    case 'both':
      return keepBoth(place, documents, open, disk)
  }
}

async function keepMine(
  place: DocumentsPlace,
  open: OpenDocument,
  disk: LoadedPost | null,
): Promise<Settled> {
  const { id, document } = open
  const saving = document.beginSave()
  const bytes = new TextEncoder().encode(saving.text)
  let isWritten = false
  try {
    if (disk === null) {
      // Someone made it again in between: that is a new conflict, for the user to see.
      const made = await createFile({ fs: place.fs, root: place.root, id, bytes })
      if (made === 'exists') throw new AppError('conflict', 'error.changedOnDisk', { file: id })
    } else {
      const keepVersion = (old: Uint8Array) => place.history.keep(id, old)
      const baseSha = sha256(disk.bytes)
      await replaceFile({ fs: place.fs, root: place.root, id, baseSha, bytes, keepVersion })
    }
    isWritten = true
  } finally {
    document.endSave(isWritten)
  }
  open.sha = sha256(bytes)
  open.savedSeq = saving.seq
  return { id, text: document.tip(), seq: document.seq }
}

async function keepDisk(
  place: DocumentsPlace,
  documents: DocumentMap,
  open: OpenDocument,
  disk: LoadedPost | null,
): Promise<Settled> {
  const { id, document } = open
  const { seq } = document
  await place.history.keep(id, new TextEncoder().encode(document.tip()))
  // What was typed since the choice was made is not in the history.
  if (document.seq !== seq) throw new AppError('invalid', 'post.outOfStep', { file: id })
  if (disk === null || !disk.isUtf8) {
    documents.delete(id)
    if (disk === null) throw new AppError('missing', 'post.missing', { file: id })
    return { id, text: disk.text, seq: document.seq }
  }
  takeFromDisk(open, disk.text, disk.bytes)
  return { id, text: document.tip(), seq: document.seq }
}

async function keepBoth(
  place: DocumentsPlace,
  documents: DocumentMap,
  open: OpenDocument,
  disk: LoadedPost | null,
): Promise<Settled> {
  const { seq } = open.document
  const text = open.document.tip()
  const bytes = new TextEncoder().encode(text)
  const id = await createBeside(place, open.id, bytes)
  const made = createOpenDocument(id, text, bytes)
  documents.set(id, made)
  if (open.document.seq === seq) {
    if (disk?.isUtf8) takeFromDisk(open, disk.text, disk.bytes)
    else documents.delete(open.id)
  }
  return { id, text, seq: made.document.seq }
}

/** `2016-12-03-name.md` → `2016-12-03-name-2.md`: still a post by every generator's rule, with an address of its own. */
async function createBeside(place: DocumentsPlace, id: FileId, bytes: Uint8Array): Promise<FileId> {
  const dot = id.lastIndexOf('.')
  const stem = dot > id.lastIndexOf('/') ? id.slice(0, dot) : id
  for (let number = 2; ; number++) {
    const beside = `${stem}-${number}${id.slice(stem.length)}`
    const made = await createFile({ fs: place.fs, root: place.root, id: beside, bytes })
    if (made === 'created') return beside
  }
}
