import { foldable } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { postLanguage } from '../post-language.ts'
import { stateOf, viewOf } from './fake-state.ts'
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
  const view = viewOf(
    EditorState.create({ doc, selection: { anchor: doc.length }, extensions: postLanguage }),
  )
  expect(textKeymap.filter(binding => binding.key === key).some(({ run }) => run?.(view))).toBe(true)
  expect(view.state.sliceDoc(text.length)).toBe(after)
})
