import { expect, test } from 'vitest'
import { samplePost } from '../post-filter/sample-posts.ts'
import { type SortKey, turnedTo } from './list-view.ts'
import { sortPosts } from './sort-posts.ts'
import { createTitleKeys, rankTitles } from './title-keys.ts'

const posts = [
  samplePost('重庆', '2019-01-01', { changedMs: 3, words: 10 }),
  samplePost('北京', '2021-01-01', { changedMs: 1, words: null }),
  samplePost('第10篇', null, { changedMs: 2, words: 30 }),
  samplePost('第2篇', '2019-01-01', { changedMs: 4, words: 20 }),
]

const titles = posts.map(({ post }) => post.title)
const ranks = rankTitles(titles, createTitleKeys(titles, 'zh-Hans'))

const sorted = (by: SortKey, isDescending: boolean, from = posts) =>
  sortPosts(from, { by, isDescending }, ranks).map(({ post }) => post.title)

test('by date, changed, length and title, both ways; what has none is last in both', () => {
  expect(sorted('date', true)).toEqual(['北京', '重庆', '第2篇', '第10篇'])
  expect(sorted('date', false)).toEqual(['第2篇', '重庆', '北京', '第10篇'])
  expect(sorted('changed', true)).toEqual(['第2篇', '重庆', '第10篇', '北京'])
  expect(sorted('words', true)).toEqual(['第10篇', '第2篇', '重庆', '北京'])
  expect(sorted('words', false)).toEqual(['重庆', '第2篇', '第10篇', '北京'])
  expect(sorted('title', false)).toEqual(['北京', '第2篇', '第10篇', '重庆'])
  expect(sorted('title', true)).toEqual(['重庆', '第10篇', '第2篇', '北京'])
})

test('whatever they come in, they leave in one order', () => {
  for (const by of ['date', 'title', 'changed', 'words'] as const)
    expect(sorted(by, true, [...posts].reverse())).toEqual(sorted(by, true))
})

test('a column is turned to the way that one expects first, then round', () => {
  const byDate = { by: 'date', isDescending: true } as const
  expect(turnedTo('title', byDate)).toEqual({ by: 'title', isDescending: false })
  expect(turnedTo('date', byDate)).toEqual({ by: 'date', isDescending: false })
  expect(turnedTo('words', byDate)).toEqual({ by: 'words', isDescending: true })
})
