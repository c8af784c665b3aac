import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, changeBetween, splitChange } from './block-change.ts'

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

const anyBlocks = fc
  .array(fc.record({ html: fc.constantFrom('a', 'b', 'c'), skip: fc.nat(3) }), { maxLength: 8 })
  .map(list => {
    let line = 0
    return list.map(({ html, skip }) => {
      line += skip
      return block(html, line)
    })
  })

test('a change makes any list of blocks into any other', () => {
  fc.assert(
    fc.property(anyBlocks, anyBlocks, (old, now) => {
      expect(applyChange(old, changeBetween(old, now))).toEqual(now)
    }),
  )
})

test('the first screen of a long post comes first, and the rest behind it', () => {
  const now = [block('title', 0), block('first', 2), block('second', 4), block('third', 6)]
  const [first, rest] = splitChange(changeBetween([block('old', 0)], now), 8)
  expect(applyChange([block('old', 0)], first)).toEqual(now.slice(0, 2))
  expect(rest?.blocks).toEqual(now.slice(2))
  expect(splitChange(changeBetween([], now), 1000)[1]).toBeNull()
})

test('a change in two parts ends in what the whole change makes', () => {
  fc.assert(
    fc.property(anyBlocks, anyBlocks, fc.nat(8), (old, now, length) => {
      const [first, rest] = splitChange(changeBetween(old, now), length)
      const begun = applyChange(old, first)
      expect(rest === null ? begun : applyChange(begun, rest)).toEqual(now)
    }),
  )
})
