import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { Message } from '../../../shared/errors.ts'
import { isTouched, offsetNow, type PlacedProblem } from './problems-field.ts'

/** What one key does about a problem. */
export interface OfferedFix {
  readonly what: Message
  readonly spec: TransactionSpec
}

/** The certain way to mend it, else the first step of it; null: only its writer can tell. */
export function offerFix(state: EditorState, place: PlacedProblem): OfferedFix | null {
  const { problem } = place
  if (problem.fix !== null) {
    const changes = fixChanges(state, place)
    return changes && { what: problem.fix.what, spec: { changes, userEvent: 'input.fix' } }
  }
  if (problem.key === 'check.noAlt') return describePicture(state, place)
  if (problem.key === 'check.skippedHeading') return liftHeading(state, place)
  return null
}

/** Null: the text is another one by now. */
function fixChanges(state: EditorState, { problem }: PlacedProblem) {
  const changes: { from: number; to: number; insert: string }[] = []
  for (const edit of problem.fix?.edits ?? []) {
    const from = offsetNow(state, edit.from, 1)
    const to = offsetNow(state, edit.to, edit.to > edit.from ? -1 : 1)
    if (from === null || to === null || to < from) return null
    if (state.sliceDoc(from, to) !== edit.before) return null
    if (edit.from === edit.to && isTouched(state, edit.from)) return null
    // The editor's lines end in one way; the file's own are kept where it is saved.
    changes.push({ from, to, insert: edit.insert.replaceAll('\r\n', '\n') })
  }
  return changes
}

function describePicture(state: EditorState, { from, to }: PlacedProblem): OfferedFix | null {
  const open = /^!\[[ \t]*/.exec(state.sliceDoc(from, to))
  if (open === null) return null
  return {
    what: { key: 'check.fixAlt' },
    spec: { selection: { anchor: from + 2, head: from + open[0].length }, scrollIntoView: true },
  }
}

function liftHeading(state: EditorState, { from: start, to, problem }: PlacedProblem): OfferedFix | null {
  const { level, before } = problem.params ?? {}
  if (typeof level !== 'number' || typeof before !== 'number') return null
  const from = start + state.sliceDoc(start, to).search(/#/)
  const marks = level - before - 1
  return {
    what: { key: 'check.fixHeading', params: { level: before + 1 } },
    spec: { changes: { from, to: from + marks }, userEvent: 'input.fix' },
  }
}
