import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson, DiskState, OpenedPost } from '../../shared/calls.ts'
import { toWire, type WireError } from '../../shared/errors.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { compareDocument } from './compare-document.ts'
import { loadPost } from './load-post.ts'
import { holdAll, type MovedPost, moveDocuments } from './move-documents.ts'
import {
  createOpenDocument,
  type DocumentsPlace,
  makeReadOnly,
  type OpenDocument,
  type OpenPosts,
  outOfStep,
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
  /** A post's text with what is not saved yet; null: it is not open for editing. */
  tip(id: FileId): string | null
  dirtyIds(): readonly FileId[]
  /** Saves all that is not saved. */
  flushAll(): Promise<Flushed>
  /** Does something to the files of these posts while none of them is read, saved or compared. */
  hold<T>(ids: readonly FileId[], work: () => Promise<T>): Promise<T>
  /** A file, or a folder, has another name: what is open of it goes on under that. To be called while it is held. */
  renamed(from: FileId, to: FileId): Promise<readonly MovedPost[]>
  /** Its file was deleted by the user's own wish. */
  forget(id: FileId): void
  /** Puts all that is not saved into the history, before it is given up. Throws when that fails. */
  keepUnsaved(): Promise<void>
}

export function createOpenDocuments(place: DocumentsPlace): OpenDocuments {
  const posts: OpenPosts = { editable: new Map(), readOnly: new Map() }
  const inTurn = <T>(id: FileId, work: () => Promise<T>) => oneAtATime(`post ${place.root}\0${id}`, work)
  const save = (id: FileId, seq: number) =>
    inTurn(id, () => saveDocument(place, requireDocument(posts, id), seq))
  const dirty = () => [...posts.editable.values()].filter(({ document }) => !document.isClean())
  return {
    open: id => inTurn(id, () => openDocument(place, posts, id)),
    change(id, seq, changes) {
      if (!requireDocument(posts, id).document.apply(seq, changes)) throw outOfStep(id)
    },
    save,
    compare: id => inTurn(id, () => compareDocument(place, posts, id)),
    settle: settlement =>
      inTurn(settlement.id, async () => {
        const open = requireDocument(posts, settlement.id)
        if (settlement.seq !== open.document.seq) throw outOfStep(settlement.id)
        return settleConflict(place, posts, open, settlement.keep)
      }),
    tip: id => posts.editable.get(id)?.document.tip() ?? null,
    dirtyIds: () => dirty().map(({ id }) => id),
    flushAll: () => flushAll(dirty, save),
    hold: (ids, work) => holdAll(inTurn, ids, work),
    renamed: (from, to) => moveDocuments(place, posts, from, to),
    forget(id) {
      posts.editable.delete(id)
      posts.readOnly.delete(id)
    },
    keepUnsaved: () => keepUnsaved(place, dirty),
  }
}

async function openDocument(place: DocumentsPlace, posts: OpenPosts, id: FileId): Promise<OpenedPost> {
  const known = posts.editable.get(id)
  // With something unsaved the window gets back what it had; the disk is compared when it asks, or saves.
  if (known !== undefined && !known.document.isClean()) return opened(known)
  const loaded = await loadPost(place.fs, place.root, id)
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
