import { ChangeSet } from '@codemirror/state'
import type { FileId } from '../../shared/blog.ts'
import { sha256 } from '../disk/sha256.ts'
import { applyToText, editorLength } from '../documents/apply-to-text.ts'
import type { JournalRecord, Snapshot } from './record.ts'

/** What was typed, as a change against one text that the disk may hold. */
export interface Beginning {
  /** The file that may hold it. */
  readonly id: FileId
  readonly sha: string
  readonly base: string
  readonly pending: ChangeSet
}

/** An unsaved post as its journal has it. */
export interface Replayed {
  readonly id: FileId
  readonly seq: number
  /** The text as it was typed. */
  readonly tip: string
  /** Where the last change ended, in positions of the editor: while one types, that is where the caret is. */
  readonly editedAt: number
  /**
   * The versions that the disk may hold: the one that was read, and each that was being saved, the last one last.
   *
   * A process may be killed after a save took its place and before the journal says so.
   */
  readonly beginnings: readonly [Beginning, ...Beginning[]]
}

/** Plays a journal again. Null: it begins with no snapshot, so nothing in it was ever acknowledged. */
export function replay(records: readonly JournalRecord[]): Replayed | null {
  const [first, ...rest] = records
  if (first?.kind !== 'snapshot') return null
  const started = begin(first)
  if (started === null) return null
  let { seq } = first
  let last = started.pending
  let beginnings: readonly [Beginning, ...Beginning[]] = [started]
  for (const record of rest) {
    // A log is one snapshot and what follows; a new snapshot is a new log.
    if (record.kind === 'snapshot') break
    if (record.kind === 'saving') {
      beginnings = [...beginnings, saved(beginnings[0], record.id, record.sha)]
      continue
    }
    const changes = record.seq === seq + 1 ? readChanges(record.changes) : null
    if (changes?.length !== beginnings[0].pending.newLength) break
    beginnings = extend(beginnings, changes)
    seq = record.seq
    last = changes
  }
  return { id: first.id, seq, tip: tipOf(beginnings[0]), editedAt: endOf(last), beginnings }
}

/** Where a disk with these bytes leaves what was typed. */
export function standing(replayed: Replayed, diskSha: string): 'saved' | Beginning | null {
  if (sha256(new TextEncoder().encode(replayed.tip)) === diskSha) return 'saved'
  return replayed.beginnings.findLast(({ sha }) => sha === diskSha) ?? null
}

function begin({ id, sha, base, changes }: Snapshot): Beginning | null {
  const pending = readChanges(changes)
  return pending?.length === editorLength(base) ? { id, sha, base, pending } : null
}

function tipOf({ base, pending }: Beginning): string {
  return applyToText(base, pending)
}

function saved(from: Beginning, id: FileId, sha: string): Beginning {
  const base = tipOf(from)
  return { id, sha, base, pending: ChangeSet.empty(editorLength(base)) }
}

function extend(
  [first, ...rest]: readonly [Beginning, ...Beginning[]],
  changes: ChangeSet,
): readonly [Beginning, ...Beginning[]] {
  const add = (from: Beginning): Beginning => ({ ...from, pending: from.pending.compose(changes) })
  return [add(first), ...rest.map(add)]
}

function endOf(changes: ChangeSet): number {
  let end = 0
  changes.iterChanges((_fromA, _toA, _fromB, toB) => {
    end = toB
  })
  return end
}

/** Null: no change set. */
function readChanges(json: unknown): ChangeSet | null {
  try {
    return ChangeSet.fromJSON(json)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
