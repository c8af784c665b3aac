// Changes many files as one: all of it or nothing, also when the process is killed in the middle.
//
//   check everything ──► write the record ──► act, step by step ──► complete the record ──► can be undone
//                                              │ fails, or the next start finds it pending
//                                              └──► take back every step, last first
import { dirname } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import { AppError, type Message } from '../../../shared/errors.ts'
import type { FileRename } from '../../../shared/operations/operation.ts'
import { createFile } from '../create-file.ts'
import { toDiskError } from '../disk-error.ts'
import type { FileBytes } from '../history/history.ts'
import type { FsPort } from '../node-fs.ts'
import type { KnownFile } from '../replace-file.ts'
import { syncFolder } from '../temporary-file.ts'
import type { WriteGuard } from '../write-guard.ts'
import { type ChangeRecord, completeRecord, removeRecord, writeRecord } from './change-record.ts'
import { checkChanges, checkItself, unchanged } from './check-changes.ts'
import { isTaken, moveFile } from './move-file.ts'
import { replaceTexts } from './replace-texts.ts'
import { takeBack } from './take-back.ts'

/** One file's part of a change. Ids are as they are before the change, but for where a rename leads. */
export type FileChange =
  | { readonly kind: 'replace'; readonly id: FileId; readonly baseSha: string; readonly bytes: Uint8Array }
  | { readonly kind: 'create'; readonly id: FileId; readonly bytes: Uint8Array }
  /** A file, or a folder with all that is in it. */
  | { readonly kind: 'rename'; readonly from: FileId; readonly to: FileId }
  /** To the system's trash. */
  | { readonly kind: 'trash'; readonly id: FileId; readonly baseSha: string }
  /** For good: only for a file that was made by us, to take that back. */
  | { readonly kind: 'remove'; readonly id: FileId; readonly baseSha: string }

export interface ChangePlace {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  /** Where the records of this blog are. */
  readonly records: string
  readonly now: () => number
  /** The blog's, which its history has. */
  readonly guard: WriteGuard
  /** Keeps former versions for the user; when it fails, nothing is replaced. */
  keepVersions(files: readonly FileBytes[]): Promise<void>
  /** Moves a file to the system's trash. */
  trash(path: string): Promise<void>
}

export interface WholeChange {
  readonly what: Message
  /** The post that it is about, where it gets another name. */
  readonly post?: FileRename | null
  readonly undoes?: number | null
  readonly changes: readonly FileChange[]
  /** Aborted: what was done is taken back, and `conflict` is thrown. */
  readonly signal?: AbortSignal
  /** Called with how many of the changes are done. */
  progressed?(done: number): void
}

/**
 * Carries out all of the changes, or none; answers with the number by which they can be undone.
 *
 * Done are first the texts, then new files, then names in the given order, then the trash. Throws `conflict` where a
 * file is not as it is said to be, or a name is taken; whatever is thrown, the files are as they were. Only when even
 * taking back fails they are not, which its sentence says; the next start takes it back then.
 */
export async function changeFiles(place: ChangePlace, whole: WholeChange): Promise<number> {
  const { fs, records } = place
  const changes = inOrder(whole.changes)
  const { steps, folders, blobs, found } = await checkChanges(place, changes)
  const record: ChangeRecord = {
    what: whole.what,
    post: whole.post ?? null,
    undoes: whole.undoes ?? null,
    atMs: place.now(),
    pid: process.pid,
    steps,
    folders,
  }
  const number = await writeRecord(fs, records, record, blobs).catch((error: unknown) => {
    throw toDiskError(error, records)
  })
  try {
    await place.keepVersions([...found].map(([id, { bytes }]) => ({ id, bytes })))
    await act(place, changes, found, whole)
    await complete(place, number, record.undoes)
    return number
  } catch (error) {
    await takeBackNow(place, number, error)
    throw error
  }
}

/**
 * An undo is complete when what it undoes is gone: then there is no moment in which both could be undone.
 *
 * Its own record goes right after; one that is found later without the other is known for complete.
 */
async function complete({ fs, records }: ChangePlace, number: number, undoes: number | null): Promise<void> {
  try {
    if (undoes === null) await completeRecord(fs, records, number)
    else await removeRecord(fs, records, undoes)
  } catch (error) {
    throw toDiskError(error, records)
  }
}

const order = ['replace', 'create', 'rename', 'remove', 'trash'] as const

function inOrder(changes: readonly FileChange[]): readonly FileChange[] {
  return order.flatMap(kind => changes.filter(change => change.kind === kind))
}

/** The failure itself is what is told, unless something is left half done. */
async function takeBackNow(place: ChangePlace, number: number, cause: unknown): Promise<void> {
  try {
    const left = await takeBack(place, number)
    await removeRecord(place.fs, place.records, number)
    if (left.length === 0) return
    throw new AppError('disk', 'operation.leftChanged', { file: left[0] ?? '' }, cause)
  } catch (error) {
    if (error instanceof AppError && error.key === 'operation.leftChanged') throw error
    throw new AppError('disk', 'operation.leftHalf', {}, cause)
  }
}

/** Texts are written several at a time, and their folders waited for once: most of the time is waiting for the disk. */
async function act(
  place: ChangePlace,
  changes: readonly FileChange[],
  found: ReadonlyMap<FileId, KnownFile>,
  { signal, progressed }: WholeChange,
): Promise<void> {
  let done = 0
  const counted = async (work: () => Promise<void>) => {
    if (signal?.aborted) throw new AppError('conflict', 'bulk.cancelled')
    await work()
    done++
    progressed?.(done)
  }
  const texts = changes.filter(change => change.kind === 'replace')
  await replaceTexts(place, texts, (text, replace) => counted(() => replace(found.get(text.id))))
  for (const change of changes) {
    if (change.kind !== 'replace') await counted(() => actOn(place, change))
  }
}

async function actOn(place: ChangePlace, change: Exclude<FileChange, { kind: 'replace' }>): Promise<void> {
  const { fs, root } = place
  switch (change.kind) {
    case 'create': {
      const made = await createFile({ fs, root, id: change.id, bytes: change.bytes })
      if (made === 'exists') throw new AppError('conflict', 'operation.nameTaken', { file: change.id })
      return
    }
    case 'rename':
      await moveFile({ fs, root, from: change.from, to: change.to })
      return
    case 'trash':
    case 'remove':
      await takeAway(place, change)
  }
}

/** Its bytes are in the record, and in the user's own history. */
async function takeAway(
  place: ChangePlace,
  change: Extract<FileChange, { kind: 'trash' | 'remove' }>,
): Promise<void> {
  const { fs } = place
  const { id } = change
  const path = await checkItself(place, id)
  await unchanged(place, change)
  try {
    if (change.kind === 'remove') await fs.unlink(path)
    else await toTrash(place, path, id)
    await syncFolder(fs, dirname(path))
  } catch (error) {
    throw toDiskError(error, id)
  }
}

/** What cannot go to the trash stays: nothing of the user's is ever removed for good. */
async function toTrash({ fs, trash }: ChangePlace, path: string, file: FileId): Promise<void> {
  try {
    await trash(path)
  } catch (error) {
    throw new AppError('disk', 'operation.trashFailed', { file }, error)
  }
  if (await isTaken(fs, '', path)) throw new AppError('disk', 'operation.trashFailed', { file })
}
