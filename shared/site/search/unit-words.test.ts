import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchedText } from '../page-text/page-text.ts'
import { foldedUnits } from '../page-text/unit-facts.ts'
import { eachSearchWord } from './search-words.ts'
import { eachUnitWord } from './unit-words.ts'
import { hashOf } from './word-table.ts'

const pieces = [
  ...['ink', 'Ink', 'x'.repeat(39), 'X'.repeat(41), '_', '1', 'É', 'ａ', 'Ω', 'ϴ', 'ſ'],
  ...[' ', '。', '，', '…', '™', '\u3000', '\u{1f58b}', '🖋\ufe0f'],
  ...['墨', '墨水', '山水画', 'か', 'ー', '먹을', '々'],
]

test('the words of units are those of the text, one by one, with their hashes', () => {
  let tried = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), some => {
      const text = searchedText(some.join(''))
      if (typeof text === 'string') return
      tried++
      const words: string[] = []
      eachUnitWord(text, (units, from, to, hash) => {
        words.push(String.fromCharCode(...units.subarray(from, to).map(unit => foldedUnits[unit] ?? 0)))
        expect(hash).toBe(hashOf(units, from, to))
      })
      const expected: string[] = []
      eachSearchWord(some.join(''), (plain, from, to) => expected.push(plain.slice(from, to)))
      expect(words).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
  expect(tried).toBeGreaterThan(100)
})
