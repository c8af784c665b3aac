import { expect, test } from 'vitest'
import { hexoPostName } from './hexo-post-name.ts'

test.each([
  [':title.md', '2020/river.md', { slug: '2020/river', date: null, fields: null }],
  [':year-:month-:day-:title.md', '2021-03-04-river.md', { slug: 'river', date: '2021-03-04', fields: null }],
  [
    ':year-:month-:day-:title.md',
    'notes/river bank.md',
    { slug: 'notes-river-bank', date: null, fields: null },
  ],
  [':year/:i_month/:i_day/:title.md', '2021/3/4/river.md', { slug: 'river', date: '2021-3-4', fields: null }],
  [':year/:title.md', '2021/river.md', { slug: 'river', date: null, fields: null }],
  [':title-:lang.md', 'river-zh.md', { slug: 'river', date: null, fields: { lang: 'zh' } }],
  [':year-:month.md', '2021-03.md', { slug: '2021-03', date: null, fields: null }],
  ['', 'river.md', { slug: 'river', date: null, fields: null }],
  [7, 'river.md', { slug: 'river', date: null, fields: null }],
])('of %s, %s says', (pattern, path, said) => {
  expect(hexoPostName(path, pattern)).toEqual(said)
})

test('a pattern that could be tried for ever is not', () => {
  const pattern = `${':a'.repeat(30)}x.md`
  expect(hexoPostName(`${'a'.repeat(250)}.md`, pattern).slug).toBe('a'.repeat(250))
})
