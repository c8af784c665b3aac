import { expect, test } from 'vitest'
import { makePost } from '../fake-posts.ts'
import { makeEntries } from '../state/posts/post-entries.ts'
import { rowsByYear } from './rows-by-year.ts'

const entries = makeEntries([
  makePost('b', '2020-01-01'),
  makePost('a', '2020-06-01'),
  makePost('c', '2018-01-01'),
  makePost('d', null),
])

const shown = (years: Parameters<typeof rowsByYear>[0]['years'], from = entries) =>
  rowsByYear({ entries: from, years, noDate: 'No date' }).map(row => row.item?.title ?? `[${row.heading}]`)

test('a heading for each year, and one for posts without a date', () => {
  expect(shown('newest first')).toEqual(['[2020]', 'a', 'b', '[2018]', 'c', '[No date]', 'd'])
  expect(shown('oldest first')).toEqual(['[2018]', 'c', '[2020]', 'a', 'b', '[No date]', 'd'])
  const rows = rowsByYear({ entries, years: 'newest first', noDate: '' })
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})

test('below a heading the posts keep the order that they come in', () => {
  expect(shown('newest first', [...entries].reverse())).toEqual([
    '[2020]',
    'b',
    'a',
    '[2018]',
    'c',
    '[No date]',
    'd',
  ])
})

test('without headings, and nothing for nothing', () => {
  expect(shown(null)).toEqual(['a', 'b', 'c', 'd'])
  expect(shown('newest first', [])).toEqual([])
})
