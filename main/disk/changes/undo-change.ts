import type { FileId } from '../../../shared/blog.ts'
import { AppError, type Message } from '../../../shared/errors.ts'
import { renamedId } from '../../../shared/operations/renamed-id.ts'
import { type ChangePlace, changeFiles, type FileChange } from './change-files.ts'
import {
  type RecordedStep,
  readRecord,
  recordBytes,
  recordNames,
  removeRecord,
  type StoredRecord,
} from './change-record.ts'
import { removeFolders, takeBack } from './take-back.ts'

/** The change that was completed last; null: there is none that can be undone. */
export async function lastChange({ fs, records }: ChangePlace): Promise<StoredRecord | null> {
  const last = (await recordNames(fs, records)).findLast(({ isPending }) => !isPending)
  return last === undefined ? null : readRecord(fs, records, last.number)
}

/**
 * Undoes a completed change as one change of its own.
 *
 * Throws `conflict` where a file that it wrote has been changed since: nothing is touched then.
 */
export async function undoChange(place: ChangePlace, number: number): Promise<StoredRecord> {
  const { fs, records } = place
  const record = await readRecord(fs, records, number)
  if (record === null || record.isPending) throw new AppError('missing', 'operation.nothingToUndo')
  const undo = await changeFiles(place, {
    what: record.what,
    undoes: number,
    changes: reversed(record),
  }).catch((error: unknown) => {
    throw asUndo(error)
  })
  await removeFolders(place, record)
  await removeRecord(fs, records, undo)
  return record
}

/** The other way round: ids are what they are after the change, so names come first and are followed. */
function reversed(record: StoredRecord): readonly FileChange[] {
  const now = (id: string) =>
    record.steps.reduce((name, step) => (step.kind === 'rename' ? renamedId(name, step) : name), id)
  return [...record.steps].reverse().map(step => reversedStep(record, step, now))
}

function reversedStep(record: StoredRecord, step: RecordedStep, now: (id: FileId) => FileId): FileChange {
  switch (step.kind) {
    case 'replace':
      return { kind: 'replace', id: now(step.id), baseSha: step.after, bytes: record.bytes(step.before) }
    case 'create':
      return { kind: 'remove', id: step.id, baseSha: step.after }
    case 'rename':
      return { kind: 'rename', from: step.to, to: step.from }
    case 'trash':
    case 'remove':
      return { kind: 'create', id: step.id, bytes: record.bytes(step.before) }
  }
}

function asUndo(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  const isChanged = error.key === 'operation.changedMeanwhile' || error.code === 'missing'
  if (isChanged) return new AppError('conflict', 'operation.undoChanged', error.params, error)
  return error.key === 'operation.nameTaken'
    ? new AppError('conflict', 'operation.undoTaken', error.params, error)
    : error
}

/** Another instance of the app may be carrying it out right now; after this long it is not. */
const othersMs = 10 * 60 * 1000

/** This many can be undone, the newest first; older ones go, and sooner where they are large. */
const keptRecords = 50
const keptBytes = 256 * 1024 * 1024

/**
 * Takes back what a process that was killed left half done; answers with what each of those was, for the user.
 *
 * Called when a blog is opened, before anything of it is shown.
 */
export async function recoverChanges(place: ChangePlace): Promise<readonly Message[]> {
  const { fs, records } = place
  const told: Message[] = []
  const names = await recordNames(fs, records)
  const numbers = new Set(names.map(({ number }) => number))
  for (const { number } of names.filter(({ isPending }) => isPending).reverse()) {
    const record = await readRecord(fs, records, number)
    if (record === null || isAtWork(record, place.now())) continue
    const isComplete = record.undoes !== null && !numbers.has(record.undoes)
    const left = isComplete ? [] : await takeBack(place, number)
    await removeRecord(fs, records, number)
    if (isComplete) continue
    told.push(
      left.length === 0 ? record.what : { key: 'operation.leftChanged', params: { file: left[0] ?? '' } },
    )
  }
  await removeOld(place, names)
  return told
}

/** The newest always stays: what was just done can be undone, however large it was. */
async function removeOld(
  { fs, records }: ChangePlace,
  names: Awaited<ReturnType<typeof recordNames>>,
): Promise<void> {
  const done = names.filter(({ isPending }) => !isPending).reverse()
  let bytes = 0
  for (const [at, { number }] of done.entries()) {
    bytes += await recordBytes(fs, records, number)
    if (at > 0 && (at >= keptRecords || bytes > keptBytes)) await removeRecord(fs, records, number)
  }
}

function isAtWork({ pid, atMs }: StoredRecord, nowMs: number): boolean {
  if (pid === process.pid || nowMs - atMs > othersMs) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process of somebody else's is none of ours.
    return !(error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM'))
  }
}
