import { expect, test } from 'vitest'
import { createSearchPart, type SearchPart } from './search-part.ts'

test('more words, and more places, than there is room for at the beginning', () => {
  const posts = Array.from({ length: 20 }, (_, post) => 19 - post)
  const wordsOf = (post: number) => Array.from({ length: 1000 }, (_, at) => `w${post * 500 + at}`)
  const maker = createSearchPart()
  for (const post of posts) maker.add(post, `w${post * 500}`, wordsOf(post).join(' '))
  const { words, counts, places } = maker.part()
  expect(words).toHaveLength(10_500)

  let from = 0
  const found = words.map((word, at) => {
    const to = from + (counts[at] ?? 0)
    const line = `${word} ${places.subarray(from, to).join(' ')}`
    from = to
    return line
  })
  const expected = new Map<string, string>()
  for (const post of posts.toReversed()) {
    for (const [at, word] of wordsOf(post).entries()) {
      expected.set(word, `${expected.get(word) ?? word} ${post * 2 + (at === 0 ? 1 : 0)}`)
    }
  }
  expect(found.sort().join('\n')).toBe([...expected.values()].sort().join('\n'))
})

test('in which order posts come makes no difference', () => {
  const posts = Array.from({ length: 9 }, (_, post) => post)
  const partOf = (order: readonly number[]): SearchPart => {
    const maker = createSearchPart()
    for (const post of order) maker.add(post, `p${post % 2}`, `墨水 w w${post % 3} p1`)
    return maker.part()
  }
  const linesOf = ({ words, counts, places }: SearchPart) => {
    let from = 0
    const lines = words.map((word, at) => {
      const to = from + (counts[at] ?? 0)
      const line = `${word} ${places.subarray(from, to).join(' ')}`
      from = to
      return line
    })
    return lines.sort()
  }
  const rising = linesOf(partOf(posts))
  expect(rising).toContain('w 0 2 4 6 8 10 12 14 16')
  expect(rising).toContain('p1 0 3 4 7 8 11 12 15 16')
  expect(linesOf(partOf(posts.toReversed()))).toEqual(rising)
  expect(linesOf(partOf([3, 7, 0, 8, 1, 6, 2, 5, 4]))).toEqual(rising)
})
