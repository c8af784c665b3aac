import { expect, test } from 'vitest'
import { createSearchPart } from './search-part.ts'

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
