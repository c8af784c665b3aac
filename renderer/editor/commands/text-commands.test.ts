import { foldable } from '@codemirror/language'
import { expect, test } from 'vitest'
import { stateOf } from './fake-state.ts'
import { textCommands } from './text-commands.ts'

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
