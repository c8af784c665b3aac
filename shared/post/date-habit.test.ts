import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateSample, learnDateHabit, writeDate } from './date-habit.ts'
import { readDateField } from './read-date.ts'

const plain = (...texts: string[]): DateSample[] => texts.map(text => ({ text, quotes: 'plain' }))
/** 2024-05-01 08:05:09 in Shanghai. */
const timeMs = Date.UTC(2024, 4, 1, 0, 5, 9)

describe('a new date is written as the blog writes its dates', () => {
  test.each([
    [['2016-12-03'], '2024-05-01'],
    [['2016/1/3'], '2024/5/1'],
    [['2016-12-03 10:20'], '2024-05-01 08:05'],
    [['2016-12-03 10:20:30'], '2024-05-01 08:05:09'],
    [['2016-12-03 10:20:30 +0800'], '2024-05-01 08:05:09 +0800'],
    [['2016-12-03T10:20:30+08:00'], '2024-05-01T08:05:09+08:00'],
    [['2016-12-03T10:20:30Z'], '2024-05-01T00:05:09Z'],
    [['2016-12-03 10:20:30 UTC'], '2024-05-01 00:05:09 UTC'],
    [['2016-12-03', '2017-01-01 10:00:00', '2018-01-01 10:00:00'], '2024-05-01 08:05:09'],
    [['2018-01-01', '2017-01-01 10:00:00'], '2024-05-01'],
    [['soon', 'Last Modified', '2017.01.01'], '2024.05.01'],
  ])('%j: %s', (samples, expected) => {
    const habit = learnDateHabit(plain(...samples), 'jekyll')
    expect(writeDate(timeMs, habit, 'Asia/Shanghai')).toBe(expected)
  })

  test('without one, as its generator does', () => {
    const written = (generator: Parameters<typeof learnDateHabit>[1]) =>
      writeDate(timeMs, learnDateHabit([], generator), 'Asia/Shanghai')
    expect(written('jekyll')).toBe('2024-05-01 08:05:09 +0800')
    expect(written('hexo')).toBe('2024-05-01 08:05:09')
    expect(written('hugo')).toBe('2024-05-01T08:05:09+08:00')
    expect(written('eleventy')).toBe('2024-05-01')
  })

  test('a blog that names no time zone keeps the offset of its dates', () => {
    const habit = learnDateHabit(plain('2016-12-03 10:20:30 -0330'), 'jekyll')
    expect(writeDate(timeMs, habit, null)).toBe('2024-04-30 20:35:09 -0330')
    expect(writeDate(timeMs, habit, 'Asia/Tokyo')).toBe('2024-05-01 09:05:09 +0900')
  })

  test('quotes are a habit too', () => {
    const habit = learnDateHabit([{ text: '2016-12-03', quotes: 'double' }], 'hexo')
    expect(habit.quotes).toBe('double')
  })
})

test('a date with its zone and seconds means the moment it was written for', () => {
  const sample = fc.constantFrom(
    '2016-12-03 10:20:30 +0800',
    '2016-12-03T10:20:30-03:30',
    '2016-12-03T10:20:30Z',
    '2016/12/3 10:20:30 UTC',
  )
  const moment = fc.integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })
  fc.assert(
    fc.property(
      sample,
      moment,
      fc.constantFrom(null, 'Asia/Shanghai', 'America/New_York'),
      (text, second, zone) => {
        const written = writeDate(second * 1000, learnDateHabit(plain(text), 'jekyll'), zone)
        expect(readDateField(written, { generator: 'jekyll', timeZone: zone })).toBe(second * 1000)
      },
    ),
  )
})
