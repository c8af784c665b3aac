import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeNumbers, encodeNumbers } from './number-text.ts'
import { createSearchPart, type SearchPart } from './search-part.ts'
import { changedTable, lookThrough, searchTable } from './search-table.ts'
import { searchWords } from './search-words.ts'

type Text = readonly [title: string, text: string]

/** One part for all texts; those that are null are in none. */
function partOf(texts: readonly (Text | null)[]): SearchPart {
  const maker = createSearchPart()
  for (const [number, text] of texts.entries()) if (text !== null) maker.add(number, text[0], text[1])
  return maker.part()
}

const piece = fc.constantFrom(
  'ink',
  'Ink',
  '墨',
  '墨水',
  '山水画',
  ' ',
  '。',
  'x'.repeat(50),
  '𠮷野家',
  'a1',
  'ー',
  '__proto__',
)
const words = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))
const text: fc.Arbitrary<Text> = fc.tuple(words, words)

test('a table has each word of each post, once, and knows those of titles', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), texts => {
      const expected = new Map<string, number[]>()
      for (const [number, [title, body]] of texts.entries()) {
        const inTitle = searchWords(title)
        for (const word of new Set([...inTitle, ...searchWords(body)])) {
          const places = expected.get(word) ?? []
          expected.set(word, [...places, number * 2 + (inTitle.has(word) ? 1 : 0)])
        }
      }
      const table = searchTable([partOf(texts)])
      expect(new Map([...table].map(([word, list]) => [word, decodeNumbers(list)]))).toEqual(expected)
    }),
  )
})

test('who made which part does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.nat({ max: 2 })), { maxLength: 8 }), shares => {
      const parts = [0, 1, 2].map(who => partOf(shares.map(([one, owner]) => (owner === who ? one : null))))
      expect(searchTable(parts)).toEqual(searchTable([partOf(shares.map(([one]) => one))]))
    }),
  )
})

test('a table after changes is the table of what is there then', () => {
  const fate = fc.constantFrom('stays', 'goes', 'changes')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fate, text), { maxLength: 8 }),
      fc.array(text, { maxLength: 3 }),
      (all, added) => {
        const before = searchTable([partOf(all.map(([one]) => one))])
        const kept = all.filter(([, what]) => what !== 'goes')
        const now = [...kept.map(([old, what, fresh]) => (what === 'stays' ? old : fresh)), ...added]
        let next = 0
        const numbers = all.map(([, what]) => {
          const number = what === 'goes' ? -1 : next++
          return what === 'stays' ? number : -1
        })
        const isNew = (at: number) => kept[at]?.[1] !== 'stays'
        const part = partOf(now.map((one, at) => (isNew(at) ? one : null)))
        expect(changedTable(before, Int32Array.from(numbers), [part])).toEqual(searchTable([partOf(now)]))
      },
    ),
  )
})

test('numbers come back from their text', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 200_000 })), numbers => {
      const growing = numbers.sort((a, b) => a - b)
      expect(decodeNumbers(encodeNumbers(growing))).toEqual(growing)
    }),
  )
})

test('posts are found in all lists at once', () => {
  const places = fc.uniqueArray(fc.nat({ max: 90_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(places), fc.array(fc.nat({ max: 45_000 }), { maxLength: 3 }), (lists, others) => {
      const sorted = lists.map(list => list.toSorted((a, b) => a - b))
      const texts = sorted.map(encodeNumbers)
      const posts = [
        ...others,
        ...lists.flatMap(([place]) => (place === undefined ? [] : place >> 1)).slice(0, 2),
      ]
      const bytes = new TextEncoder().encode(texts.join(' '))
      const { starts, touched } = lookThrough(bytes, texts.length, posts)
      const found = sorted.map(list => list.filter(place => posts.includes(place >> 1)))
      expect([...touched]).toEqual([...found.entries()].filter(([, places]) => places.length > 0))
      const read = texts.map((_, at) =>
        new TextDecoder().decode(bytes.subarray(starts[at], (starts[at + 1] ?? 0) - 1)),
      )
      expect(read).toEqual(texts)
    }),
  )
})
