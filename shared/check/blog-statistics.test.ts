import { expect, test } from 'vitest'
import { blogStatistics, type CountedPost } from './blog-statistics.ts'

function post(day: string | null, words = 100, tags: readonly string[] = []): CountedPost {
  return { date: day === null ? null : { timeMs: 0, day, source: 'field' }, tags, words }
}

test('words by year, the newest first', () => {
  const { posts, words, years } = blogStatistics(
    [post('2019-05-01', 10), post('2021-01-01', 20), post('2019-01-01', 5), post(null, 1)],
    '2026-01',
  )
  expect({ posts, words }).toEqual({ posts: 4, words: 36 })
  expect(years).toEqual([
    { year: '2021', posts: 1, words: 20 },
    { year: '2019', posts: 2, words: 15 },
  ])
})

test('a streak is months in a row with a post, over the turn of the year too', () => {
  const days = ['2019-11-01', '2019-12-31', '2020-01-15', '2020-01-16', '2020-03-01', '2020-04-01']
  const { longestStreak, currentStreak } = blogStatistics(
    days.map(day => post(day)),
    '2020-05',
  )
  expect(longestStreak).toEqual({ months: 3, from: '2019-11', to: '2020-01' })
  expect(currentStreak).toEqual({ months: 2, from: '2020-03', to: '2020-04' })
})

test('a streak whose last month is older than the one before this has ended', () => {
  expect(blogStatistics([post('2020-03-01')], '2020-05').currentStreak).toBe(null)
  expect(blogStatistics([], '2020-05').longestStreak).toBe(null)
})

test('the most used tags, each once a post', () => {
  const posts = [post(null, 1, ['b', 'a', 'a']), post(null, 1, ['b']), post(null, 1, ['__proto__'])]
  expect(blogStatistics(posts, '2020-01').tags).toEqual([
    { tag: 'b', count: 2 },
    { tag: '__proto__', count: 1 },
    { tag: 'a', count: 1 },
  ])
})
