import { history, redo, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { keptUndo, withUndo } from './kept-undo.ts'

const selection = { anchor: 0, head: 0 }
const extensions = [history({ newGroupDelay: 0 })]

function typed(words: readonly string[]): EditorState {
  let state = EditorState.create({ doc: 'start', extensions })
  for (const word of words) {
    state = state.update({
      changes: { from: state.doc.length, insert: word },
      userEvent: 'input.paste',
    }).state
  }
  return state
}

function run(command: typeof undo, state: EditorState): EditorState {
  let next = state
  command({ state, dispatch: transaction => (next = transaction.state) })
  return next
}

function restored(state: EditorState): EditorState {
  const again = withUndo({ doc: state.doc.toString(), selection, extensions }, keptUndo(state) ?? '')
  if (again === null) throw new Error('nothing was kept')
  return again
}

test('what was typed before can be undone step by step, and done again', () => {
  const state = restored(run(undo, typed([' one', ' two', ' three'])))
  expect(state.doc.toString()).toBe('start one two')
  expect(run(redo, state).doc.toString()).toBe('start one two three')
  expect(run(undo, run(undo, state)).doc.toString()).toBe('start')
})

test('nothing typed, nothing kept', () => {
  expect(keptUndo(EditorState.create({ doc: 'x', extensions }))).toBeNull()
  expect(keptUndo(EditorState.create({ doc: 'x' }))).toBeNull()
  expect(keptUndo(null)).toBeNull()
})

test('of more than is worth keeping, the latest', () => {
  const state = typed(Array.from({ length: 9 }, (_, i) => `${i}${'x'.repeat(1000)}`))
  const cleared = run(undo, state)
  let long = cleared
  for (let i = 0; i < 8; i++) {
    long = long.update({ changes: { from: 0, to: long.doc.length, insert: `${i}`.repeat(200_000) } }).state
  }
  const kept = keptUndo(long) ?? ''
  expect(kept.length).toBeLessThanOrEqual(512 * 1024)
  expect(run(undo, restored(long)).doc.sliceString(0, 3)).toBe('666')
})

test('what cannot be read is no reason not to open the post', () => {
  for (const text of ['', '{', '[]', '{"done":[{"changes":[9]}],"undone":[]}', '{"done":1}', 'null'])
    expect(() => withUndo({ doc: 'x', selection, extensions }, text)).not.toThrow()
})
