import { expect, test } from 'vitest'
import { postPicture } from '../post-picture.ts'
import { countTitles, guessLanguage } from '../site-language.ts'
import { dateParts } from './date-parts.ts'

// Against the calendar of ISO 8601: a week belongs to the year of its Thursday.
test.each([
  ['2021-01-01', 2020, 53, 5, 1],
  ['2021-01-04', 2021, 1, 1, 4],
  ['2020-12-31', 2020, 53, 4, 366],
  ['2018-12-31', 2019, 1, 1, 365],
  ['2016-02-29', 2016, 9, 1, 60],
  ['2016-12-03', 2016, 48, 6, 338],
  ['2023-01-01', 2022, 52, 7, 1],
])('%s is in the week %i-%i, day %i, the %i. of the year', (day, weekYear, week, dayOfWeek, dayOfYear) => {
  const date = { timeMs: Date.parse(`${day}T00:00:00Z`), day, source: 'name' } as const
  expect(dateParts(date, 'UTC')).toMatchObject({ weekYear, week, dayOfWeek, dayOfYear, hour: 0, minute: 0 })
})

test('the time of day is that of the blog’s own zone', () => {
  const date = { timeMs: Date.UTC(2020, 0, 1, 16, 30, 5), day: '2020-01-02', source: 'field' } as const
  expect(dateParts(date, 'Asia/Shanghai')).toMatchObject({ day: 2, hour: 0, minute: 30, second: 5 })
  expect(dateParts(date, 'America/New_York')).toMatchObject({ hour: 11 })
})

test.each<[Record<string, unknown>, string | null]>([
  [{ 'header-img': 'img/a.jpg' }, 'img/a.jpg'],
  [{ image: 'https://x.example/a.PNG?w=1' }, 'https://x.example/a.PNG?w=1'],
  [{ thumbnail: 't.png', cover: 'c.png' }, 'c.png'],
  [{ cover: 'red', image: '/a.webp' }, '/a.webp'],
  [{ image: { path: '/a.png' } }, null],
  [{ title: 'a.png' }, null],
])('the picture of %j is %s', (data, picture) => {
  expect(postPicture(data)).toBe(picture)
})

test('Chinese when most titles are', () => {
  const guess = (titles: readonly string[]) => guessLanguage(countTitles(titles))
  expect(guess(['深圳', 'Ceph 入门', 'Notes'])).toBe('zh-CN')
  expect(guess(['深圳', 'Ceph', 'Notes', '北京'])).toBe('en')
  expect(guess([])).toBe('en')
})
