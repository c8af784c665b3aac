import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson, DiskState, OpenedPost } from '../../shared/calls.ts'
import { toWire, type WireError } from '../../shared/errors.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { compareDocument } from './compare-document.ts'
import { convertPost } from './convert-post.ts'
import { loadPost } from './load-post.ts'
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
  /** Writes a post that could only be read, since it is in another encoding, as UTF-8. It is to be opened again. */
  convert(id: FileId): Promise<void>
  /** A post's text with what is not saved yet; null: it is not open for editing. */
  tip(id: FileId): string | null
  dirtyIds(): readonly FileId[]
  /** Saves all that is not saved. */
  flushAll(): Promise<Flushed>
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
    convert: id => inTurn(id, () => convertOpenPost(place, posts, id)),
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

async function convertOpenPost(place: DocumentsPlace, posts: OpenPosts, id: FileId): Promise<void> {
  const shown = posts.readOnly.get(id)
  if (shown === undefined) throw outOfStep(id)
  await convertPost(place, id, shown.sha)
  posts.readOnly.delete(id)
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
