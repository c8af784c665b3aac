import { foldable } from '@codemirror/language'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import { postLanguage } from '../post-language.ts'
import { stateOf } from './fake-state.ts'
import { textCommands, textKeymap } from './text-commands.ts'

test('no two commands have one id or one key', () => {
  for (const isMac of [true, false]) {
    const keys = textCommands.map(command => (isMac ? command.macKeys : undefined) ?? command.keys)
    expect(keys).toHaveLength(new Set(keys).size)
  }
  expect(textCommands).toHaveLength(new Set(textCommands.map(({ id }) => id)).size)
})

test('a heading folds what is below it, up to the next of its level', () => {
  const state = stateOf('---\ntitle: a\n---\n# 一\ntext\n## 二\nmore\n# 三\n|')
  const line = state.doc.line(4)
  const range = foldable(state, line.from, line.to)
  expect(range && state.sliceDoc(range.from, range.to)).toBe('\ntext\n## 二\nmore')
})

test.each([
  ['Enter', '- a', '- a\n- '],
  ['Tab', '- a\n- b', '- a\n  - b'],
])('%s at the end of a long text that was just opened knows the list', (key, list, after) => {
  const text = 'Ink and stone.\n\n'.repeat(300)
  const doc = text + list
  let state = EditorState.create({ doc, selection: { anchor: doc.length }, extensions: postLanguage })
  // What the commands look at of a view, and no more than that.
  const view = {
    get state() {
      return state
    },
    dispatch: (...specs: TransactionSpec[]) => {
      state = state.update(...specs).state
    },
  } as unknown as EditorView
  expect(textKeymap.filter(binding => binding.key === key).some(({ run }) => run?.(view))).toBe(true)
  expect(state.sliceDoc(text.length)).toBe(after)
})
