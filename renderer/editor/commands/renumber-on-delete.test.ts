import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { postLanguage } from '../post-language.ts'
import { markedOf, stateOf } from './fake-state.ts'
import { renumberOnDelete } from './renumber-on-delete.ts'

const more = [history(), renumberOnDelete]

/** What is left, with its caret, when the selection is deleted. */
function deleted(marked: string, userEvent = 'delete.selection'): EditorState {
  const state = stateOf(marked, '|', more)
  return state.update({ ...state.replaceSelection(''), userEvent }).state
}

test.each([
  ['1. a\n«2. b\n»3. c\n4. d', '1. a\n|2. c\n3. d'],
  ['1. a«\n2. b»\n3. c', '1. a|\n2. c'],
  ['«1. a\n»2. b\n3. c', '|1. b\n2. c'],
  ['3. a\n«4. b\n5. c\n»6. d', '3. a\n|4. d'],
  ['1) 墨\n«2) 水\n»3) 纸', '1) 墨\n|2) 纸'],
  ['1. a\n«2. »b\n3. c', '1. a\n|b\n2. c'],
  ['1. a«\n2. »b\n3. c', '1. a|b\n2. c'],
  ['1. a\n   «1. x\n   »2. y\n   3. z\n2. b', '1. a\n   |1. y\n   2. z\n2. b'],
  ['1. a\n«2. b\n   - x\n»3. c', '1. a\n|2. c'],
  ['> 1. a\n> «2. b\n> »3. c', '> 1. a\n> |2. c'],
  ['9. a\n«10. b\n»11. c\n    - x', '9. a\n|10. c\n    - x'],
  ['1. a\n1. b\n«1. c\n»1. d', '1. a\n1. b\n|1. d'],
])('%j becomes %j', (before, after) => {
  expect(markedOf(deleted(before))).toBe(after)
})

test.each([
  ['a list that was not counted', '1. a\n«5. b\n»9. c', '1. a\n|9. c'],
  ['what has no numbers', '- a\n«- b\n»- c', '- a\n|- c'],
  ['what gets another number', '9. a\n«1»0. b\n11. c', '9. a\n|0. b\n11. c'],
  ['what stops being an item', '1. a\n«2». b\n3. c', '1. a\n|. b\n3. c'],
  ['numbers of one width', '01. a\n«02. b\n»03. c', '01. a\n|03. c'],
  ['words of an item', '1. a\n2. «b»\n3. c', '1. a\n2. |\n3. c'],
  ['code', '```\n1. a\n«2. b\n»3. c\n```', '```\n1. a\n|3. c\n```'],
  ['front matter', '---\na: 1\n1. a\n«2. b\n»3. c\n---\n', '---\na: 1\n1. a\n|3. c\n---\n'],
])('%s stays as it is', (_what, before, after) => {
  expect(markedOf(deleted(before))).toBe(after)
})

test('a long list that was just opened is counted on as a whole, or not at all where there is no time', () => {
  const doc = Array.from({ length: 3000 }, (_, index) => `${index + 1}. ink and stone`).join('\n')
  // As the editor has it: read no further than the first screen.
  const state = EditorState.create({ doc, extensions: [postLanguage, renumberOnDelete] })
  const { from, to } = state.doc.line(2)
  const after = state.update({ changes: { from, to: to + 1 }, userEvent: 'delete.selection' }).state.doc
  const steps = after.toJSON().map((line, index) => Number.parseInt(line, 10) - index)
  expect(steps).toHaveLength(2999)
  expect(new Set(steps.slice(1)).size).toBe(1)
})

test('it is one undo with what was deleted, and only what a key deletes is counted', () => {
  let state = deleted('1. a\n«2. b\n»3. c')
  undo({
    state,
    dispatch: transaction => {
      state = transaction.state
    },
  })
  expect(state.doc.toString()).toBe('1. a\n2. b\n3. c')
  expect(markedOf(deleted('1. a\n«2. b\n»3. c', 'input.drop'))).toBe('1. a\n|3. c')
})
