import { expect, test } from 'vitest'
import { makePost } from '../fake-posts.ts'
import { countMonths, strengthOf } from './count-months.ts'

test('posts are counted by month, the newest year first, with the empty years between', () => {
  const posts = [
    makePost('a', '2019-03-01'),
    makePost('b', '2019-03-31'),
    makePost('c', '2019-12-31'),
    makePost('d', '2021-01-01'),
  ]
  const years = countMonths(posts)
  expect(years.map(({ year, total }) => [year, total])).toEqual([
    ['2021', 1],
    ['2020', 0],
    ['2019', 3],
  ])
  expect(years[2]?.months).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1])
})

test('drafts, conflict copies and posts without a date are in no month', () => {
  const posts = [
    makePost('a', '2019-03-01', { draft: true }),
    makePost('b', null),
    makePost('c', '2019-03-01', { id: '_posts/a.sync-conflict-20240501-101500-ABCDEFG.md' }),
  ]
  expect(countMonths(posts)).toEqual([])
})

test('a year that nobody meant does not fill the screen', () => {
  const years = countMonths([makePost('a', '0020-01-01'), makePost('b', '2020-01-01')])
  expect(years).toHaveLength(60)
})

test('the fullest month is drawn strongest, one post is seen, and few posts are drawn quietly', () => {
  expect([0, 1, 5, 6, 20].map(count => strengthOf(count, 20))).toEqual([0, 1, 1, 2, 4])
  expect([1, 2, 4].map(count => strengthOf(count, 4))).toEqual([1, 2, 4])
  expect(strengthOf(1, 1)).toBe(1)
})
