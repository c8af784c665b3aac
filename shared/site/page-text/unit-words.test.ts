import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachSearchWord } from '../search/search-words.ts'
import { characters, lettersOfKey, wordKey } from '../search/word-keys.ts'
import { foldedUnits } from './unit-facts.ts'
import { createWordReader } from './unit-words.ts'

const pieces = [
  ...['ink', 'Ink', 'x'.repeat(8), 'x'.repeat(9), 'x'.repeat(39), 'X'.repeat(41), '_', '1'],
  ...['É', 'ａ', 'Ω', 'ϴ', 'ſ', 'да'],
  ...[' ', '。', '，', '…', '™', '\u3000', '\u{1f58b}', '🖋\ufe0f'],
  ...['墨', '墨水', '山水画', 'か', 'ー', '먹을', '々'],
]

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** Each word, and by which kind of key it is found. */
function wordsOf(keys: ArrayLike<number>, units: Uint16Array): readonly string[] {
  return Array.from({ length: keys.length / 2 }, (_, at) => {
    const [first = 0, second = 0] = [keys[at * 2], keys[at * 2 + 1]]
    if (first >= characters) return `whole ${String.fromCharCode(...lettersOfKey(first, second))}`
    const letters = units.subarray(second, second + characters - first)
    return `stands ${String.fromCharCode(...letters.map(unit => foldedUnits[unit] ?? 0))}`
  })
}

test('the words of units are those of the text, one by one', () => {
  const read = createWordReader()
  let tried = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), some => {
      const text = some.join('')
      const units = unitsOf(text)
      const found = read(units)
      if (!found?.areEven) return
      tried++
      const expected: string[] = []
      eachSearchWord(text, (plain, from, to) =>
        expected.push(...wordsOf(wordKey(plain, from, to), unitsOf(plain))),
      )
      expect(wordsOf(found.keys, units)).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
  expect(tried).toBeGreaterThan(100)
})

test('a text of nothing but characters has a word for each, and there is room for them', () => {
  const found = createWordReader()(unitsOf('墨'.repeat(50_000)))
  expect(found?.keys.length).toBe(100_000)
  expect(found?.characters).toBe(50_000)
})
