import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state'
import { expect, test } from 'vitest'
import { insertLink, toggleMark } from './format-commands.ts'

/** `|` is the caret, `<` and `>` hold a selection. */
function run(command: StateCommand, marked: string): string {
  const from = marked.search(/[|<]/)
  const text = marked.replace(/[|<>]/g, '')
  const to = marked.includes('>') ? marked.indexOf('>') - 1 : from
  let state = EditorState.create({ doc: text, selection: EditorSelection.range(from, to) })
  command({
    state,
    dispatch: transaction => {
      state = transaction.state
    },
  })
  const { main } = state.selection
  const [doc, a, b] = [state.doc.toString(), main.from, main.to]
  return main.empty
    ? `${doc.slice(0, a)}|${doc.slice(a)}`
    : `${doc.slice(0, a)}<${doc.slice(a, b)}>${doc.slice(b)}`
}

test.each([
  [toggleMark('**'), 'a <stone> here', 'a **<stone>** here'],
  [toggleMark('**'), 'a **<stone>** here', 'a <stone> here'],
  [toggleMark('*'), '墨|', '墨*|*'],
  [toggleMark('`'), '<code>', '`<code>`'],
  [insertLink, 'see <stone> now', 'see [stone](|) now'],
  [insertLink, 'see |', 'see [|]()'],
] as const)('%# %s %s', (command, before, after) => {
  expect(run(command, before)).toBe(after)
})

test('nothing happens in a text that cannot be edited', () => {
  const state = EditorState.create({ doc: 'a', extensions: EditorState.readOnly.of(true) })
  expect(toggleMark('*')({ state, dispatch: () => expect.unreachable() })).toBe(false)
})
