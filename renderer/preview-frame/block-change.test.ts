import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, changeBetween } from './block-change.ts'

const block = (html: string, line: number) => ({ html, line })

test('a block that was typed in is the only one that goes over', () => {
  const old = [block('a', 0), block('b', 2), block('c', 4)]
  const now = [block('a', 0), block('b!', 2), block('c', 4)]
  expect(changeBetween(old, now)).toEqual({ at: 1, removed: 1, blocks: [block('b!', 2)], shift: 0 })
})

test('what only moved is told in one number', () => {
  const old = [block('a', 0), block('b', 2), block('c', 4)]
  const now = [block('a', 0), block('new', 2), block('b', 5), block('c', 7)]
  expect(changeBetween(old, now)).toEqual({ at: 1, removed: 0, blocks: [block('new', 2)], shift: 3 })
})

test('a change makes any list of blocks into any other', () => {
  const blocks = fc
    .array(fc.record({ html: fc.constantFrom('a', 'b', 'c'), skip: fc.nat(3) }), { maxLength: 8 })
    .map(list => {
      let line = 0
      return list.map(({ html, skip }) => {
        line += skip
        return block(html, line)
      })
    })
  fc.assert(
    fc.property(blocks, blocks, (old, now) => {
      expect(applyChange(old, changeBetween(old, now))).toEqual(now)
    }),
  )
})
