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
