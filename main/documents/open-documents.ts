import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson, ConflictTexts, DiskState, OpenedPost } from '../../shared/calls/posts.ts'
import { AppError, toWire, type WireError } from '../../shared/errors.ts'
import { isUntitled } from '../../shared/post/untitled.ts'
import { compareDocument } from './compare-document.ts'
import { convertPost } from './convert-post.ts'
import { journalPosts } from './journal-posts.ts'
import { loadPost } from './load-post.ts'
import { type Merge, type Merged, mergeConflict, readConflict } from './merge-conflict.ts'
import { type MovedPost, moveDocuments } from './move-documents.ts'
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
  type WritingPlace,
} from './open-document.ts'
import { recoverPost } from './recover-post.ts'
import { saveDocument } from './save-document.ts'
import { type Settled, type Settlement, settleConflict } from './settle-conflict.ts'
import { createTurns } from './turns.ts'
import {
  createUntitled,
  discardUntitled,
  fileUntitled,
  type NameFor,
  untitledPosts,
} from './untitled-posts.ts'

/** A post that an earlier process left unsaved. */
export interface Recovered {
  readonly id: FileId
  readonly seq: number
  /** As `Replayed.editedAt`. */
  readonly editedAt: number
}

/** What became of the posts that were not saved. */
export interface Flushed {
  readonly saved: readonly { readonly id: FileId; readonly savedSeq: number }[]
  readonly failed: readonly { readonly id: FileId; readonly error: WireError }[]
}

/** The posts that are open in the window: what it has, what the disk has, and the way from one to the other. */
export interface OpenDocuments {
  open(id: FileId): Promise<OpenedPost>
  /**
   * Takes a change at once, or throws at once when it does not fit; resolves when the journal has it.
   *
   * A journal that cannot be written does not stop anyone from typing: it is told by other ways.
   */
  change(id: FileId, seq: number, changes: ChangesJson): Promise<void>
  save(id: FileId, seq: number): Promise<{ savedSeq: number }>
  compare(id: FileId): Promise<DiskState>
  settle(settlement: Settlement): Promise<Settled>
  /** Both sides of a conflict. */
  conflict(id: FileId): Promise<ConflictTexts>
  merge(merge: Merge): Promise<Merged>
  /** Another program renamed its file: it goes on under that, with all that is not saved; false: it is not open for editing. */
  follow(from: FileId, to: FileId): Promise<boolean>
  /** sha256 of the bytes that an open post had on the disk; null: it is not open for editing. */
  shaOf(id: FileId): string | null
  /** Begins a post without a file, with what its writer finds in it. */
  create(text: string, kind?: 'post' | 'page'): Promise<OpenedPost>
  /** Gives a post without a file one. */
  file(id: FileId, seq: number, nameFor: NameFor): Promise<{ id: FileId; savedSeq: number }>
  /** Gives up a post without a file. */
  discard(id: FileId, nameFor: NameFor): Promise<void>
  /** Takes that back. Throws when it was not given up since the blog was opened. */
  restore(id: FileId): Promise<OpenedPost>
  /** The posts without a file that have something typed, with their texts. */
  untitled(): readonly { readonly id: FileId; readonly text: string }[]
  /** Writes a post that could only be read, since it is in another encoding, as UTF-8. It is to be opened again. */
  convert(id: FileId): Promise<void>
  /** A post's text with what is not saved yet; null: it is not open for editing. */
  tip(id: FileId): string | null
  /** The number of the last change of an open post; null: it is not open for editing. */
  seqOf(id: FileId): number | null
  dirtyIds(): readonly FileId[]
  /** Saves all that is not saved. */
  flushAll(): Promise<Flushed>
  /** Does something to the files of these posts while none of them is read, saved or compared. */
  hold<T>(ids: readonly FileId[], work: () => Promise<T>): Promise<T>
  /** A file, or a folder, has another name: what is open of it goes on under that. To be called while it is held. */
  renamed(from: FileId, to: FileId): Promise<readonly MovedPost[]>
  /** Its file was deleted by the user's own wish. */
  forget(id: FileId): void
  /** Puts all that is not saved into the history, and gives it up. Throws when it could not be kept. */
  keepUnsaved(): Promise<void>
  /** Opens what a process before this one left unsaved; answers with the posts. Throws when it cannot be read. */
  recover(): Promise<readonly Recovered[]>
}

export function createOpenDocuments(given: DocumentsPlace): OpenDocuments {
  const posts: OpenPosts = { editable: new Map(), readOnly: new Map(), renamed: new Map() }
  const discarded = new Map<FileId, OpenDocument>()
  const journal = journalPosts(given.journal ?? null, posts)
  const place: WritingPlace = { ...given, saving: journal.saving }
  const turns = createTurns(place.root, posts, journal.follow)
  const required = (id: FileId) => requireDocument(posts, currentName(posts, id))
  const save = (id: FileId, seq: number) => turns.post(id, () => saveDocument(place, required(id), seq))
  // A post without a file is kept by the journal alone, and comes back with the blog.
  const dirty = () =>
    [...posts.editable.values()].filter(({ id, document }) => !isUntitled(id) && !document.isClean())
  return {
    open: id => turns.file(id, () => openDocument(place, posts, id)),
    change(id, seq, changes) {
      const open = required(id)
      if (!open.document.apply(seq, changes)) throw outOfStep(id)
      return journal.changed(open.id, seq, changes)
    },
    save,
    // What has no file has nothing to be compared with.
    compare: id =>
      turns.post(id, async name =>
        isUntitled(name) ? { kind: 'same' } : compareDocument(place, posts, name),
      ),
    create: async (text, kind = 'post') => opened(createUntitled(posts, text, kind)),
    file: (id, seq, nameFor) =>
      turns.post(id, async name => {
        // It has its file, and the window asks again since it did not hear so.
        if (name !== id) return { id: name, ...(await saveDocument(place, required(name), seq)) }
        const filed = await fileUntitled(place, posts, id, seq, nameFor)
        await journal.follow(filed.id)
        return filed
      }),
    discard: (id, nameFor) =>
      turns.post(id, async () => {
        discarded.set(id, await discardUntitled(place, posts, id, nameFor))
      }),
    restore: id =>
      turns.file(id, async () => {
        const open = discarded.get(id)
        if (open === undefined) throw new AppError('missing', 'post.missing', { file: id })
        discarded.delete(id)
        posts.editable.set(id, open)
        return opened(open)
      }),
    untitled: () =>
      untitledPosts(posts)
        .filter(({ document }) => !document.isClean())
        .map(({ id, document }) => ({ id, text: document.tip() })),
    settle: settlement =>
      turns.post(settlement.id, async () => {
        const open = required(settlement.id)
        if (settlement.seq !== open.document.seq) throw outOfStep(settlement.id)
        return settleConflict(place, posts, open, settlement.keep)
      }),
    conflict: id => turns.post(id, () => readConflict(place, required(id))),
    merge: merge =>
      turns.post(merge.id, async () => {
        const open = required(merge.id)
        if (merge.seq !== open.document.seq) throw outOfStep(merge.id)
        return mergeConflict(place, open, merge)
      }),
    follow: (from, to) =>
      turns.all([from, to], async () => {
        const isFollowed = renameDocument(posts, from, to)
        // Its log is there under the new name before the old one goes.
        if (isFollowed) await journal.follow(to)
        return isFollowed
      }),
    shaOf: id => posts.editable.get(id)?.sha ?? null,
    convert: id => turns.file(id, () => convertOpenPost(place, posts, id)),
    tip: id => posts.editable.get(id)?.document.tip() ?? null,
    seqOf: id => posts.editable.get(id)?.document.seq ?? null,
    dirtyIds: () => dirty().map(({ id }) => id),
    flushAll: () => flushAll(dirty, save),
    hold: turns.all,
    async renamed(from, to) {
      const moved = await moveDocuments(place, posts, from, to)
      for (const post of moved) await journal.follow(post.to)
      return moved
    },
    forget(id) {
      posts.editable.delete(id)
      posts.readOnly.delete(id)
    },
    async keepUnsaved() {
      const kept = await keepUnsaved(place, dirty)
      // Given up also for the journal: a log that stayed would bring it back with the next start.
      for (const id of kept) posts.editable.delete(id)
      await Promise.all([...kept].map(journal.remove))
    },
    async recover() {
      const recovered: Recovered[] = []
      for (const replayed of (await place.journal?.read()) ?? []) {
        const open = await recoverPost(place, replayed)
        if (open !== null) {
          posts.editable.set(open.id, open)
          recovered.push({ id: open.id, seq: replayed.seq, editedAt: replayed.editedAt })
        }
        if (open?.id !== replayed.id) await journal.follow(replayed.id)
      }
      return recovered
    },
  }
}

async function openDocument(place: DocumentsPlace, posts: OpenPosts, id: FileId): Promise<OpenedPost> {
  const known = posts.editable.get(id)
  if (isUntitled(id)) return opened(requireDocument(posts, id))
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

async function keepUnsaved(
  place: DocumentsPlace,
  dirty: () => readonly OpenDocument[],
): Promise<ReadonlySet<FileId>> {
  const kept = new Map<FileId, number>()
  const next = () => dirty().find(({ id, document }) => kept.get(id) !== document.seq)
  for (let open = next(); open !== undefined; open = next()) {
    const { id, document } = open
    const { seq } = document
    await place.history.keep(id, new TextEncoder().encode(document.tip()))
    kept.set(id, seq)
  }
  return new Set(kept.keys())
}
