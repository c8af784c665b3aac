import { history, redo, undo } from '@codemirror/commands'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergedLines, mergeTexts } from '../../shared/merge/merge-texts.ts'
import {
  type Choice,
  clashAtCaret,
  clashBeside,
  clashExtension,
  clashesOf,
  mergeDocument,
  mergedText,
  settleClash,
} from './merge-clashes.ts'

function begin(base: string | null, mine: string, disk: string) {
  const document = mergeDocument(mergeTexts(base, mine, disk))
  let state = EditorState.create({
    doc: document.text,
    extensions: [clashExtension(document.clashes), history()],
  })
  return {
    document,
    state: () => state,
    text: () => mergedText(state),
    choices: () => clashesOf(state).map(({ choice }) => choice),
    change: (spec: TransactionSpec) => {
      state = state.update(spec).state
    },
    settle: (index: number, choice: Choice) => {
      state = state.update(settleClash(state, index, choice)).state
    },
    run: (command: typeof undo) =>
      command({
        state,
        dispatch: transaction => {
          state = transaction.state
        },
      }),
  }
}

const twoClashes = () => begin('一\n二\n三\n四', '甲\n二\n三\n丙', '乙\n二\n三\n丁\n戊')

describe('settling clashes', () => {
  test('each of mine, disk and both puts its lines in, and can be changed', () => {
    const merge = twoClashes()
    expect([merge.text(), merge.choices()]).toEqual(['二\n三', [null, null]])
    merge.settle(0, 'mine')
    merge.settle(1, 'disk')
    expect([merge.text(), merge.choices()]).toEqual(['甲\n二\n三\n丁\n戊', ['mine', 'disk']])
    merge.settle(1, 'both')
    expect(merge.text()).toBe('甲\n二\n三\n丙\n丁\n戊')
    merge.settle(0, 'disk')
    expect(merge.text()).toBe('乙\n二\n三\n丙\n丁\n戊')
  })

  test('undo takes back the text and the choice together, redo gives both again', () => {
    const merge = twoClashes()
    merge.settle(0, 'mine')
    merge.settle(0, 'both')
    merge.run(undo)
    expect([merge.text(), merge.choices()]).toEqual(['甲\n二\n三', ['mine', null]])
    merge.run(undo)
    expect([merge.text(), merge.choices()]).toEqual(['二\n三', [null, null]])
    merge.run(redo)
    expect([merge.text(), merge.choices()]).toEqual(['甲\n二\n三', ['mine', null]])
    merge.settle(0, 'disk')
    expect(merge.text()).toBe('乙\n二\n三')
  })

  test('a choice that is changed by hand is by hand; typing beside it leaves it as it is', () => {
    const merge = twoClashes()
    merge.settle(0, 'mine')
    merge.change({ changes: { from: 2, insert: '前' } })
    expect(merge.choices()).toEqual(['mine', null])
    merge.change({ changes: { from: 1, insert: '乙' } })
    expect([merge.text(), merge.choices()]).toEqual(['甲乙\n前二\n三', ['hand', null]])
  })

  test('what is typed at a clash that is not settled stays when it is', () => {
    const merge = twoClashes()
    merge.change({ changes: { from: 0, insert: '零' } })
    merge.settle(0, 'disk')
    expect(merge.text()).toBe('乙\n零二\n三')
  })

  test('sides that share nothing, and empty sides', () => {
    const whole = begin(null, 'mine', 'disk\ntoo')
    expect(whole.text()).toBe('')
    whole.settle(0, 'disk')
    expect(whole.text()).toBe('disk\ntoo')
    const removed = begin('a\nb\nc', 'a\nc', 'a\nB\nc')
    removed.settle(0, 'mine')
    expect([removed.text(), removed.choices()]).toEqual(['a\nc', ['mine']])
  })
})

test('settled all one way, the text is that side’s, with what only the other changed', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '', 'd'), { maxLength: 12 })
    .map(lines => lines.join('\n'))
  fc.assert(
    fc.property(text, text, text, (base, mine, disk) => {
      for (const side of ['mine', 'disk'] as const) {
        const merge = begin(base, mine, disk)
        for (const { index } of merge.document.clashes) merge.settle(index, side)
        const wanted = mergeTexts(base, mine, disk).flatMap(piece =>
          piece.kind === 'clash' ? piece[side] : mergedLines(piece),
        )
        expect(merge.text()).toBe(wanted.join('\n'))
      }
    }),
  )
})

test('the caret finds the clash that is meant', () => {
  const merge = twoClashes()
  expect(clashAtCaret(merge.state())?.index).toBe(0)
  expect(clashBeside(merge.state(), 1)?.index).toBe(1)
  merge.settle(0, 'mine')
  expect(clashAtCaret(merge.state())?.index).toBe(1)
  merge.settle(1, 'mine')
  merge.change({ selection: { anchor: 0 } })
  expect(clashAtCaret(merge.state())?.index).toBe(0)
  expect(clashBeside(merge.state(), -1)?.index).toBe(1)
})

test('what one side took out is told, though there is nothing of it to see', () => {
  const { document } = begin('a\nb\nc\nd\ne', 'a\nd\ne', 'a\nb\nc\nd\ne!')
  expect(document.marks).toEqual([
    { side: 'mine', from: 2, to: 2, removed: 2 },
    { side: 'disk', from: 4, to: 7, removed: 0 },
  ])
})
