import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson, ConflictTexts, DiskState, OpenedPost } from '../../shared/calls.ts'
import { toWire, type WireError } from '../../shared/errors.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { compareDocument } from './compare-document.ts'
import { loadPost } from './load-post.ts'
import { type Merge, type Merged, mergeConflict, readConflict } from './merge-conflict.ts'
import {
  createOpenDocument,
  currentName,
  type DocumentsPlace,
  makeReadOnly,
  type OpenDocument,
  type OpenPosts,
  outOfStep,
  renameDocument,
  requireDocument,
  takeFromDisk,
} from './open-document.ts'
import { saveDocument } from './save-document.ts'
import { type Settled, type Settlement, settleConflict } from './settle-conflict.ts'

/** What became of the posts that were not saved. */
export interface Flushed {
  readonly saved: readonly { readonly id: FileId; readonly savedSeq: number }[]
  readonly failed: readonly { readonly id: FileId; readonly error: WireError }[]
}

/** The posts that are open in the window: what it has, what the disk has, and the way from one to the other. */
export interface OpenDocuments {
  open(id: FileId): Promise<OpenedPost>
  change(id: FileId, seq: number, changes: ChangesJson): void
  save(id: FileId, seq: number): Promise<{ savedSeq: number }>
  compare(id: FileId): Promise<DiskState>
  settle(settlement: Settlement): Promise<Settled>
  /** Both sides of a conflict. */
  conflict(id: FileId): Promise<ConflictTexts>
  merge(merge: Merge): Promise<Merged>
  /** The post goes on under another name, with all that is not saved; false: it is not open for editing. */
  renamed(from: FileId, to: FileId): boolean
  /** sha256 of the bytes that an open post had on the disk; null: it is not open for editing. */
  shaOf(id: FileId): string | null
  /** A post's text with what is not saved yet; null: it is not open for editing. */
  tip(id: FileId): string | null
  dirtyIds(): readonly FileId[]
  /** Saves all that is not saved. */
  flushAll(): Promise<Flushed>
  /** Puts all that is not saved into the history, before it is given up. Throws when that fails. */
  keepUnsaved(): Promise<void>
}

export function createOpenDocuments(place: DocumentsPlace): OpenDocuments {
  const posts: OpenPosts = { editable: new Map(), readOnly: new Map(), renamed: new Map() }
  const inTurn = <T>(id: FileId, work: () => Promise<T>) => oneAtATime(`post ${place.root}\0${id}`, work)
  const required = (id: FileId) => requireDocument(posts, currentName(posts, id))
  const save = (id: FileId, seq: number) => inTurn(id, () => saveDocument(place, required(id), seq))
  const dirty = () => [...posts.editable.values()].filter(({ document }) => !document.isClean())
  return {
    open: id => inTurn(id, () => openDocument(place, posts, id)),
    change(id, seq, changes) {
      if (!required(id).document.apply(seq, changes)) throw outOfStep(id)
    },
    save,
    compare: id => inTurn(id, () => compareDocument(place, posts, currentName(posts, id))),
    settle: settlement =>
      inTurn(settlement.id, async () => {
        const open = required(settlement.id)
        if (settlement.seq !== open.document.seq) throw outOfStep(settlement.id)
        return settleConflict(place, posts, open, settlement.keep)
      }),
    conflict: id => inTurn(id, () => readConflict(place, required(id))),
    merge: merge =>
      inTurn(merge.id, async () => {
        const open = required(merge.id)
        if (merge.seq !== open.document.seq) throw outOfStep(merge.id)
        return mergeConflict(place, open, merge)
      }),
    renamed: (from, to) => renameDocument(posts, from, to),
    shaOf: id => posts.editable.get(id)?.sha ?? null,
    tip: id => posts.editable.get(id)?.document.tip() ?? null,
    dirtyIds: () => dirty().map(({ id }) => id),
    flushAll: () => flushAll(dirty, save),
    keepUnsaved: () => keepUnsaved(place, dirty),
  }
}

async function openDocument(place: DocumentsPlace, posts: OpenPosts, id: FileId): Promise<OpenedPost> {
  const known = posts.editable.get(id)
  // With something unsaved the window gets back what it had; the disk is compared when it asks, or saves.
  if (known !== undefined && !known.document.isClean()) return opened(known)
  const loaded = await loadPost(place.fs, place.root, id)
  // There is a file of this name again: what had it before goes by its new one in the window by now.
  posts.renamed.delete(id)
  // Something may have been typed while the disk was read.
  if (known !== undefined && !known.document.isClean()) return opened(known)
  if (loaded.readOnly !== null) {
    makeReadOnly(posts, id, loaded.bytes, loaded.readOnly)
    return { id, text: loaded.text, seq: 0, isSaved: true, readOnly: loaded.readOnly }
  }
  posts.readOnly.delete(id)
  if (known !== undefined) {
    takeFromDisk(known, loaded.text, loaded.bytes)
    return opened(known)
  }
  const made = createOpenDocument(id, loaded.text, loaded.bytes)
  posts.editable.set(id, made)
  return opened(made)
}

function opened({ id, document }: OpenDocument): OpenedPost {
  return { id, text: document.tip(), seq: document.seq, isSaved: document.isClean(), readOnly: null }
}

/** Again and again, since something may be typed while another post is being saved. */
async function flushAll(
  dirty: () => readonly OpenDocument[],
  save: (id: FileId, seq: number) => Promise<{ savedSeq: number }>,
): Promise<Flushed> {
  const saved = new Map<FileId, number>()
  const failed = new Map<FileId, WireError>()
  const next = () => dirty().find(({ id }) => !failed.has(id))
  for (let open = next(); open !== undefined; open = next()) {
    const { id, document } = open
    try {
      saved.set(id, (await save(id, document.seq)).savedSeq)
    } catch (error) {
      failed.set(id, toWire(error))
    }
  }
  return {
    saved: [...saved].map(([id, savedSeq]) => ({ id, savedSeq })),
    failed: [...failed].map(([id, error]) => ({ id, error })),
  }
}

async function keepUnsaved(place: DocumentsPlace, dirty: () => readonly OpenDocument[]): Promise<void> {
  const kept = new Map<FileId, number>()
  const next = () => dirty().find(({ id, document }) => kept.get(id) !== document.seq)
  for (let open = next(); open !== undefined; open = next()) {
    const { id, document } = open
    const { seq } = document
    await place.history.keep(id, new TextEncoder().encode(document.tip()))
    kept.set(id, seq)
  }
}
