// What can be undone in each post is kept in main, so that it can still be undone after a restart.
import type { Text } from '@codemirror/state'
import type { FileId } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'
import { allSessions } from './post-sessions.ts'
import { theEditor } from './the-editor.ts'

/** The text of each post when it was kept last. */
const kept = new Map<FileId, Text>()

/** Keeps it for every post that was changed since the last time and that main has all of. */
export async function keepUndo(): Promise<void> {
  // Who cannot undo after a restart has lost no word: not worth one to the user.
  await Promise.allSettled(allSessions().map(([id, session]) => keepOne(id, session.seq())))
}

async function keepOne(id: FileId, seq: number | null): Promise<void> {
  const doc = theEditor().docOf(id)
  if (seq === null || doc === null || kept.get(id) === doc) return
  kept.set(id, doc)
  const history = theEditor().undoOf(id)
  if (history !== null) await ask('posts.keepUndo', { id, seq, history })
}

/** The posts of another blog. */
export function forgetUndo(): void {
  kept.clear()
}
