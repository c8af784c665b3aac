import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson, DiskState, OpenedPost } from '../../shared/calls.ts'
import { AppError, toWire, type WireError } from '../../shared/errors.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { sha256 } from '../disk/sha256.ts'
import { loadOrNull, loadPost } from './load-post.ts'
import {
  createOpenDocument,
  type DocumentMap,
  type DocumentsPlace,
  type OpenDocument,
  takeFromDisk,
} from './open-document.ts'
import { type Settlement, settleConflict } from './settle-conflict.ts'

/** The posts that are open in the window: what it has, what the disk has, and the way from one to the other. */
export interface OpenDocuments {
  open(id: FileId): Promise<OpenedPost>
  change(id: FileId, seq: number, changes: ChangesJson): void
  save(id: FileId, seq: number): Promise<{ savedSeq: number }>
  compare(id: FileId): Promise<DiskState>
  settle(settlement: Settlement): Promise<{ id: FileId; text: string; seq: number }>
  /** A post's text with what is not saved yet; null: it is not open for editing. */
  tip(id: FileId): string | null
  dirtyIds(): readonly FileId[]
  /** Saves all that is not saved; answers with what could not be. */
  flushAll(): Promise<{ readonly failed: readonly { readonly id: FileId; readonly error: WireError }[] }>
}

export function createOpenDocuments(place: DocumentsPlace): OpenDocuments {
  const documents: DocumentMap = new Map()
  const inTurn = <T>(id: FileId, work: () => Promise<T>) => oneAtATime(`post ${place.root}\0${id}`, work)
  const save = (id: FileId, seq: number) =>
    inTurn(id, () => saveDocument(place, requireDocument(documents, id), seq))
  const dirtyIds = () =>
    [...documents.values()].filter(({ document }) => !document.isClean()).map(({ id }) => id)
  const nextDirty = (failed: ReadonlyMap<FileId, unknown>) => dirtyIds().find(id => !failed.has(id))

  return {
    open: id => inTurn(id, () => openDocument(place, documents, id)),
    change(id, seq, changes) {
      if (!requireDocument(documents, id).document.apply(seq, changes)) throw outOfStep(id)
    },
    save,
    compare: id => inTurn(id, () => compareDocument(place, documents.get(id) ?? null, id)),
    settle: settlement =>
      inTurn(settlement.id, async () => {
        const open = requireDocument(documents, settlement.id)
        if (settlement.seq !== open.document.seq) throw outOfStep(settlement.id)
        return settleConflict(place, documents, open, settlement.keep)
      }),
    tip: id => documents.get(id)?.document.tip() ?? null,
    dirtyIds,
    async flushAll() {
      const failed = new Map<FileId, WireError>()
      // Again and again, since something may be typed while another post is being saved.
      for (let id = nextDirty(failed); id !== undefined; id = nextDirty(failed)) {
        try {
          await save(id, requireDocument(documents, id).document.seq)
        } catch (error) {
          failed.set(id, toWire(error))
        }
      }
      return { failed: [...failed].map(([id, error]) => ({ id, error })) }
    },
  }
}

async function openDocument(place: DocumentsPlace, documents: DocumentMap, id: FileId): Promise<OpenedPost> {
  const known = documents.get(id)
  // With something unsaved the window gets back what it had; the disk is compared when it asks, or saves.
  if (known !== undefined && !known.document.isClean()) return opened(known)
  const loaded = await loadPost(place.fs, place.root, id)
  if (loaded.readOnly !== null) {
    documents.delete(id)
    return { id, text: loaded.text, seq: 0, isSaved: true, readOnly: loaded.readOnly }
  }
  if (known === undefined) {
    const made = createOpenDocument(id, loaded.text, loaded.bytes)
    documents.set(id, made)
    return opened(made)
  }
  if (known.document.isClean()) takeFromDisk(known, loaded.text, loaded.bytes)
  return opened(known)
}

function opened({ id, document }: OpenDocument): OpenedPost {
  return { id, text: document.tip(), seq: document.seq, isSaved: document.isClean(), readOnly: null }
}

async function saveDocument(
  place: DocumentsPlace,
  open: OpenDocument,
  seq: number,
): Promise<{ savedSeq: number }> {
  const { document, id } = open
  if (seq > document.seq) throw outOfStep(id)
  if (document.isClean()) open.savedSeq = document.seq
  if (open.savedSeq >= seq) return { savedSeq: open.savedSeq }

  const saving = document.beginSave()
  const bytes = new TextEncoder().encode(saving.text)
  let isWritten = false
  try {
    const keepVersion = (old: Uint8Array) => keepNowAndThen(place, open, old)
    await replaceFile({ fs: place.fs, root: place.root, id, baseSha: open.sha, bytes, keepVersion })
    isWritten = true
  } catch (error) {
    // It may have failed after the rename. Then what is there is ours, and must not look like someone else's.
    isWritten = await isOnDisk(place, id, sha256(bytes))
    throw error
  } finally {
    document.endSave(isWritten)
    if (isWritten) {
      open.sha = sha256(bytes)
      open.savedSeq = saving.seq
    }
  }
  return { savedSeq: open.savedSeq }
}

async function isOnDisk(place: DocumentsPlace, id: FileId, sha: string): Promise<boolean> {
  try {
    return sha256((await loadPost(place.fs, place.root, id)).bytes) === sha
  } catch {
    // It cannot be read either: the first error is on its way to the user.
    return false
  }
}

const keepEveryMs = 5 * 60 * 1000

/** Saving by itself each second must not fill the history: the version as opened, then one each five minutes. */
async function keepNowAndThen(place: DocumentsPlace, open: OpenDocument, bytes: Uint8Array): Promise<void> {
  const nowMs = place.now()
  if (nowMs - open.keptMs < keepEveryMs) return
  await place.history.keep(open.id, bytes)
  open.keptMs = nowMs
}

/** A post that is open for reading only has nothing to compare: it is there, or it is gone. */
async function compareDocument(
  place: DocumentsPlace,
  open: OpenDocument | null,
  id: FileId,
): Promise<DiskState> {
  const loaded = await loadOrNull(place.fs, place.root, id)
  if (loaded === null) return { kind: 'gone' }
  if (open === null || sha256(loaded.bytes) === open.sha) return { kind: 'same' }
  const { document } = open
  if (!document.isClean() || !loaded.isUtf8) return { kind: 'conflict' }
  takeFromDisk(open, loaded.text, loaded.bytes)
  return { kind: 'reloaded', text: document.tip(), seq: document.seq }
}

function requireDocument(documents: DocumentMap, id: FileId): OpenDocument {
  const open = documents.get(id)
  if (open === undefined) throw outOfStep(id)
  return open
}

function outOfStep(id: FileId): AppError {
  return new AppError('invalid', 'post.outOfStep', { file: id })
}
