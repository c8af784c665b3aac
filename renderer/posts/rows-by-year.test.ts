import { expect, test } from 'vitest'
import { makePost } from '../fake-posts.ts'
import { makeEntries } from '../state/post-entries.ts'
import { rowsByYear } from './rows-by-year.ts'

test('a heading where another year begins, and one for posts without a date', () => {
  const entries = makeEntries([
    makePost('b', '2020-01-01'),
    makePost('a', '2020-06-01'),
    makePost('c', '2018-01-01'),
    makePost('d', null),
  ])
  const rows = rowsByYear(entries, 'No date')
  expect(rows.map(row => row.item?.title ?? `[${row.heading}]`)).toEqual([
    '[2020]',
    'a',
    'b',
    '[2018]',
    'c',
    '[No date]',
    'd',
  ])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})

test('nothing for nothing', () => expect(rowsByYear([], 'No date')).toEqual([]))
