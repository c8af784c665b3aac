import type { FileId } from '../../shared/blog.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import type { History } from '../disk/history.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { createTextDocument, type TextDocument } from './text-document.ts'

export interface DocumentsPlace {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  readonly history: History
  readonly now: () => number
}

/** One post. Its save, compare and settle run one after the other; changes are taken at any time. */
export interface OpenDocument {
  readonly id: FileId
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

export function outOfStep(id: FileId): AppError {
  return new AppError('invalid', 'post.outOfStep', { file: id })
}
