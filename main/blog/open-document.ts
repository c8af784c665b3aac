import type { FileId } from '../../shared/blog.ts'
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
  /** When a version of it was last put into the history. */
  keptMs: number
}

export type DocumentMap = Map<FileId, OpenDocument>

export function createOpenDocument(id: FileId, text: string, bytes: Uint8Array): OpenDocument {
  return {
    id,
    document: createTextDocument(text),
    sha: sha256(bytes),
    savedSeq: 0,
    keptMs: Number.NEGATIVE_INFINITY,
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
