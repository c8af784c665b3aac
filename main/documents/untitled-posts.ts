// Posts that have no file yet: documents like any other, kept by the journal alone until they get one.
import { randomBytes } from 'node:crypto'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { isUntitled, untitledId } from '../../shared/post/untitled.ts'
import { createFile } from '../disk/create-file.ts'
import { sha256 } from '../disk/sha256.ts'
import {
  type OpenDocument,
  type OpenPosts,
  outOfStep,
  requireDocument,
  type WritingPlace,
} from './open-document.ts'
import { createTextDocument } from './text-document.ts'
import { requireWholeCharacters } from './whole-characters.ts'

/** How a post with this text would be named; `id` is what it goes by until then. */
export type NameFor = (text: string, id: FileId) => Promise<FileId>

/** Begins a post with a text that is nobody's words yet: until something is typed there is nothing to keep. */
export function createUntitled(posts: OpenPosts, text: string, kind: 'post' | 'page'): OpenDocument {
  const id = untitledId(randomBytes(6).toString('hex'), kind)
  const document = createTextDocument(text)
  const open: OpenDocument = { id, document, sha: '', savedSeq: -1 }
  posts.editable.set(id, open)
  return open
}

export function untitledPosts({ editable }: OpenPosts): readonly OpenDocument[] {
  return [...editable.values()].filter(({ id }) => isUntitled(id))
}

/** Gives the post a file. Nothing that is there is replaced: a number is added to the name. */
export async function fileUntitled(
  place: WritingPlace,
  posts: OpenPosts,
  id: FileId,
  seq: number,
  nameFor: NameFor,
): Promise<{ id: FileId; savedSeq: number }> {
  const open = requireUntitled(posts, id)
  const { document } = open
  if (seq > document.seq) throw outOfStep(id)
  const name = await nameFor(document.tip(), id)
  requireWholeCharacters(document.tip(), name)
  const saving = document.beginSave()
  const bytes = new TextEncoder().encode(saving.text)
  let made: FileId | null = null
  try {
    made = await createFree(place, posts, open, name, bytes, saving.seq)
  } finally {
    document.endSave(made !== null)
  }
  posts.editable.delete(id)
  posts.renamed.set(id, made)
  posts.editable.set(made, { ...open, id: made, sha: sha256(bytes), savedSeq: saving.seq })
  return { id: made, savedSeq: saving.seq }
}

/** Gives the post up; its text is in the history, under the name that it would have had. */
export async function discardUntitled(
  place: WritingPlace,
  posts: OpenPosts,
  id: FileId,
  nameFor: NameFor,
): Promise<OpenDocument> {
  const open = requireUntitled(posts, id)
  const { document } = open
  const text = document.tip()
  const { seq } = document
  if (!document.isClean()) await place.history.keep(await nameFor(text, id), new TextEncoder().encode(text))
  if (document.seq !== seq) throw outOfStep(id)
  posts.editable.delete(id)
  return open
}

function requireUntitled(posts: OpenPosts, id: FileId): OpenDocument {
  if (!isUntitled(id)) throw new AppError('invalid', 'post.outOfStep', { file: id })
  return requireDocument(posts, id)
}

async function createFree(
  place: WritingPlace,
  posts: OpenPosts,
  open: OpenDocument,
  name: FileId,
  bytes: Uint8Array,
  seq: number,
): Promise<FileId> {
  for (let number = 1; ; number++) {
    const id = numbered(name, number)
    // Open with text of its own, though its file may be gone.
    if (posts.editable.has(id)) continue
    await place.saving(open.id, seq, sha256(bytes), id)
    const made = await createFile({ fs: place.fs, root: place.root, id, bytes })
    if (made === 'created') return id
  }
}

/** `2026-11-25-name.md`, then `2026-11-25-name-2.md`; of a post with a folder of its own, the folder has the number. */
export function numbered(name: FileId, number: number): FileId {
  if (number === 1) return name
  const bundle = /\/index\.[^./]+$/.exec(name)
  const at = bundle?.index ?? name.lastIndexOf('.')
  return `${name.slice(0, at)}-${number}${name.slice(at)}`
}
