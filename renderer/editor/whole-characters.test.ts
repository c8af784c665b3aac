import { EditorState, type TransactionSpec } from '@codemirror/state'
import { expect, test } from 'vitest'
import { wholeCharacters } from './whole-characters.ts'

function after(doc: string, spec: TransactionSpec): string {
  const state = EditorState.create({ doc, extensions: wholeCharacters(() => undefined) })
  return state.update(spec).state.doc.toString()
}

test.each([
  ['a half that is pasted', 'ab', { from: 1, insert: 'x\ud83dy' }, 'ax\ufffdyb'],
  ['the other half', 'ab', { from: 1, insert: '\ude00' }, 'a\ufffdb'],
  ['several', 'ab', { from: 2, insert: '\ude00\ude00 \ud83d' }, 'ab\ufffd\ufffd \ufffd'],
  ['a half that a deletion leaves', 'a😀b', { from: 1, to: 2 }, 'a\ufffdb'],
  ['whole ones', 'a😀b', { from: 3, insert: '😁𠮷' }, 'a😀😁𠮷b'],
  ['a change of one half to another', 'a😀b', { from: 2, to: 3, insert: '\ude01' }, 'a😁b'],
  ['whole ones beside a deletion', '😀x😁', { from: 2, to: 3 }, '😀😁'],
])('%s', (_, doc, changes, expected) => {
  expect(after(doc, { changes })).toBe(expected)
})

test('in several places of one change', () => {
  expect(
    after('abc', {
      changes: [
        { from: 0, insert: '\ud83d' },
        { from: 3, insert: '\ude00' },
      ],
    }),
  ).toBe('\ufffdabc\ufffd')
})
