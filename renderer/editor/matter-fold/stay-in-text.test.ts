import { selectAll } from '@codemirror/commands'
import { EditorState, type StateCommand } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { expect, test } from 'vitest'
import { foldedMatter, toggleMatter } from './folded-matter.ts'

const matter = '---\ntitle: a\n---\n'
const doc = `${matter}Ink.\nStone.\n`
const bodyFrom = matter.length

function stateOf(anchor = doc.length, head = anchor): EditorState {
  const extensions = foldedMatter({ isAlwaysOpen: () => false, words: { line: String } })
  return EditorState.create({ doc, selection: { anchor, head }, extensions })
}

function run(state: EditorState, command: StateCommand): EditorState {
  let next = state
  command({ state, dispatch: transaction => (next = transaction.state) })
  return next
}

/** What a key does here; without a view, which none of these asks for more than its state. */
function press(state: EditorState, key: string, isShift = false): EditorState | 'goes on' {
  const binding = state
    .facet(keymap)
    .flat()
    .find(one => one.key === key)
  const command = (isShift ? binding?.shift : binding?.run) as unknown as StateCommand
  let next: EditorState | 'goes on' = 'goes on'
  command({ state, dispatch: transaction => (next = transaction.state) })
  return next
}

const selected = (state: EditorState | 'goes on') => {
  if (state === 'goes on') return state
  const { anchor, head } = state.selection.main
  return [anchor, head]
}

test('the key to the beginning leads to the beginning of what is seen, and from there goes on', () => {
  const atStart = press(stateOf(), 'Mod-Home')
  expect(selected(atStart)).toEqual([bodyFrom, bodyFrom])
  expect(press(stateOf(bodyFrom), 'Mod-Home')).toBe('goes on')
  expect(selected(press(stateOf(bodyFrom + 7), 'Mod-Home', true))).toEqual([bodyFrom + 7, bodyFrom])
})

test('all of it is the text that is seen; asked once more, the front matter too', () => {
  const text = run(stateOf(), selectAll)
  expect(selected(text)).toEqual([bodyFrom, doc.length])
  expect(selected(run(text, selectAll))).toEqual([0, doc.length])
})

test('with the front matter open, nothing is held back', () => {
  const open = run(stateOf(), toggleMatter)
  expect(selected(run(open, selectAll))).toEqual([0, doc.length])
  expect(press(open.update({ selection: { anchor: doc.length } }).state, 'Mod-Home')).toBe('goes on')
})

test('what replaces all of the text at once is not held back', () => {
  const { state } = stateOf().update({
    changes: { from: 0, to: doc.length, insert: 'New.' },
    selection: { anchor: 0, head: 4 },
  })
  expect(selected(state)).toEqual([0, 4])
})
