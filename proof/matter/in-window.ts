// A post as the window has it: in an editor that knows `\n` only, and main with the bytes that it came from.
import { type ChangeSet, EditorState, Text } from '@codemirror/state'
import { createTextDocument } from '../../main/documents/text-document.ts'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import type { Splice } from '../../shared/matter/splice.ts'

export interface InWindow {
  /** The text as the form reads it. */
  doc(): string
  /** What the form does. */
  splice(splices: readonly Splice[]): void
  /** A writer at the very end. */
  typeAtEnd(text: string): void
  takeBackAtEnd(length: number): void
  /** What a save would write. */
  saved(): string
}

export function openInWindow(text: string): InWindow {
  const document = createTextDocument(text)
  let state = EditorState.create({ doc: text })
  let seq = 0
  const send = (changes: ChangeSet) => {
    // A change set's own JSON is what the call carries.
    const isTaken = document.apply(++seq, changes.toJSON() as ChangesJson)
    if (!isTaken) throw new Error('main did not take a change')
    state = EditorState.create({ doc: changes.apply(state.doc) })
  }
  const change = (changes: Parameters<EditorState['changes']>[0]) => send(state.changes(changes))
  return {
    doc: () => state.doc.toString(),
    splice: splices =>
      change(
        splices.map(({ from, to, insert }) => ({ from, to, insert: Text.of(insert.split(/\r\n|\r|\n/)) })),
      ),
    typeAtEnd: typed => change({ from: state.doc.length, insert: typed }),
    takeBackAtEnd: length => change({ from: state.doc.length - length, to: state.doc.length }),
    saved: () => document.tip(),
  }
}
