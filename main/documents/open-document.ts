import type { FileId } from '../../shared/blog.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import type { History } from '../disk/history/history.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import type { Journal } from '../journal/journal.ts'
import { createTextDocument, type TextDocument } from './text-document.ts'

export interface DocumentsPlace {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  readonly history: History
  readonly now: () => number
  /** Where what is typed survives a crash; the app always has one. */
  readonly journal?: Journal
}

/**
 * The same, as its parts know it: `saving` is to be awaited just before a post's text becomes its file. `as` is the
 * file's id where the post has had none.
 */
export interface WritingPlace extends DocumentsPlace {
  saving(id: FileId, seq: number, sha: string, as?: FileId): Promise<void>
}

/** One post. Its save, compare and settle run one after the other; changes are taken at any time. */
export interface OpenDocument {
  /** Changes when the file is renamed. */
  id: FileId
  readonly document: TextDocument
  /** sha256 of the bytes that `document.base` stands for. */
  sha: string
  savedSeq: number
}

/** A post that the window shows and cannot change. */
export interface ReadOnlyPost {
  /** sha256 of the bytes that it was shown with. */
  readonly sha: string
  readonly reason: Message
}

/** What the window has open; a post is in one of the two, never in both. */
export interface OpenPosts {
  readonly editable: Map<FileId, OpenDocument>
  readonly readOnly: Map<FileId, ReadOnlyPost>
  /** Former names of posts that were renamed while open: what the window sends before it hears of that still arrives. */
  readonly renamed: Map<FileId, FileId>
}

export function createOpenDocument(id: FileId, text: string, bytes: Uint8Array): OpenDocument {
  return {
    id,
    document: createTextDocument(text),
    sha: sha256(bytes),
    savedSeq: 0,
  }
}

/** True: the disk had something else than before. */
export function takeFromDisk(open: OpenDocument, text: string, bytes: Uint8Array): boolean {
  const sha = sha256(bytes)
  if (sha === open.sha && open.document.isClean()) return false
  open.document.replaceBase(text)
  open.sha = sha
  open.savedSeq = open.document.seq
  return true
}

/** From now on the post is shown as these bytes, and changes of it are refused with a sentence. */
export function makeReadOnly(posts: OpenPosts, id: FileId, bytes: Uint8Array, reason: Message): void {
  posts.editable.delete(id)
  posts.readOnly.set(id, { sha: sha256(bytes), reason })
}

/** Throws, in a sentence, where the window may not change this post. */
export function requireDocument({ editable, readOnly }: OpenPosts, id: FileId): OpenDocument {
  const open = editable.get(id)
  if (open !== undefined) return open
  if (readOnly.has(id)) throw new AppError('invalid', 'post.readOnly', { file: id })
  throw outOfStep(id)
}

/** The name that an open post has now, by any that it had. */
export function currentName(posts: OpenPosts, id: FileId): FileId {
  let name = id
  for (let next = posts.renamed.get(name); next !== undefined; next = posts.renamed.get(name)) name = next
  return name
}

/** False: no such post is open for editing, or the other name has text of its own. */
export function renameDocument(posts: OpenPosts, from: FileId, to: FileId): boolean {
  const open = posts.editable.get(from)
  const other = posts.editable.get(to)
  if (open === undefined || (other !== undefined && !other.document.isClean())) return false
  posts.editable.delete(from)
  posts.readOnly.delete(to)
  // A name that is in use again leads to nowhere else; without this, there and back would go in a circle.
  posts.renamed.delete(to)
  posts.renamed.set(from, to)
  posts.editable.set(to, open)
  open.id = to
  return true
}

export function outOfStep(id: FileId): AppError {
  return new AppError('invalid', 'post.outOfStep', { file: id })
}
