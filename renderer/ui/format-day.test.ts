import { expect, test } from 'vitest'
import { formatDay } from './format-day.ts'

test.each([
  ['2016-12-03', 'full', 'en', 'Dec 3, 2016'],
  ['2016-12-03', 'short', 'en', 'Dec 3'],
  ['2016-12-03', 'full', 'zh-Hans', '2016年12月3日'],
  ['2016-12-03', 'short', 'zh-Hans', '12月3日'],
  ['2016-01-01', 'full', 'en', 'Jan 1, 2016'],
  ['someday', 'full', 'en', 'someday'],
  ['2016-13-45', 'full', 'en', '2016-13-45'],
] as const)('%s, %s, in %s is %s', (day, length, language, text) =>
  expect(formatDay(day, length, language)).toBe(text),
)
