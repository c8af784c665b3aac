import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineChanges } from './line-changes.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', '', '墨', '一行'), { maxLength: 12 })
  .map(lines => lines.join('\n'))

test('makes one text into the other, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const doc = Text.of(before.split('\n'))
      expect(lineChanges(doc, after).apply(doc).toString()).toBe(after)
    }),
    { numRuns: 1000 },
  )
})

test('leaves every line alone that both have', () => {
  const doc = Text.of(['one', 'two', 'three', 'four', 'five'])
  const kept: string[] = []
  lineChanges(doc, 'ONE\ntwo\nthree\nfour\nFIVE\nsix').iterGaps((from, _, length) =>
    kept.push(doc.sliceString(from, from + length)),
  )
  expect(kept.join('|')).toContain('two\nthree\nfour')
})

test('the same text is no change', () => {
  expect(lineChanges(Text.of(['a', '']), 'a\r\n').empty).toBe(true)
})
