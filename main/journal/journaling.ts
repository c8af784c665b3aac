import type { Message } from '../../shared/errors.ts'
import type { Log } from '../answer.ts'
import type { FsPort } from '../disk/node-fs.ts'
import type { Emit } from '../session.ts'
import { type Journal, openJournal } from './journal.ts'

/** A blog's journal, and what the window is told of it. */
export interface Journaling {
  readonly journal: Journal
  /** Why what is typed is not safe from a crash now; null: it is. */
  problem(): Message | null
  /** The window and the log are told that the journal cannot be used, or can again. */
  tell(problem: Message | null, cause?: unknown): void
}

interface JournalingPlace {
  readonly fs: FsPort
  readonly dataFolder: string
  /** The blog's real path. */
  readonly root: string
  readonly emit: Emit
  readonly log: Log
}

export function openJournaling({ emit, log, ...place }: JournalingPlace): Journaling {
  let known: Message | null = null
  const tell = (problem: Message | null, cause?: unknown) => {
    known = problem
    if (cause !== undefined) log(cause, 'journal')
    emit('journal.changed', { problem })
  }
  return { journal: openJournal({ ...place, tell }), problem: () => known, tell }
}
