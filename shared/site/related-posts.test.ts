import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relatedPosts } from './related-posts.ts'

test('a rare tag says more than a common one; the nearer in time goes first', () => {
  const tags = [['all'], ['all', 'rare'], ['all'], ['all', 'rare'], ['all'], []]
  expect(relatedPosts(tags)).toEqual([[1, 2, 3], [3, 0, 2], [1, 3, 0], [1, 2, 4], [3, 2, 1], []])
})

test('ten thousand posts of one tag take no time', () => {
  const startMs = performance.now()
  const related = relatedPosts(Array.from({ length: 10_000 }, (_, at) => ['all', `t${at % 200}`]))
  expect(related.every(found => found.length === 3)).toBe(true)
  expect(performance.now() - startMs).toBeLessThan(5000)
})

/** All pairs, all sorted: what it means, in the fewest words. */
function bySorting(tags: readonly (readonly string[])[]): number[][] {
  const count = (tag: string) => tags.filter(own => own.includes(tag)).length
  return tags.map((own, post) =>
    tags
      .map((others, other) => {
        const shared = other === post ? [] : [...new Set(own)].filter(tag => others.includes(tag))
        return { other, score: shared.reduce((sum, tag) => sum + 1 / Math.log2(1 + count(tag)), 0) }
      })
      .filter(({ score }) => score > 0)
      .sort(
        (a, b) =>
          b.score - a.score || Math.abs(a.other - post) - Math.abs(b.other - post) || a.other - b.other,
      )
      .slice(0, 3)
      .map(({ other }) => other),
  )
}

test('they are the first of all, in order', () => {
  const tags = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(tags, all => {
      expect(relatedPosts(all)).toEqual(bySorting(all))
    }),
    { numRuns: 300 },
  )
})
