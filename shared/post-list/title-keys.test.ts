import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTitleKeys } from './title-keys.ts'

const sorted = (titles: readonly string[], locale: string) => {
  const { keyOf } = createTitleKeys(titles, locale)
  return [...titles].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

test('Chinese titles by pinyin, numbers by their value, case only where nothing else differs', () => {
  const titles = [
    '重庆',
    '北京',
    'beta 10',
    '第2篇',
    '深圳黑客松',
    'Beta 9',
    '第10篇',
    'alpha',
    '阿里',
    'Alpha',
  ]
  expect(sorted(titles, 'zh-Hans')).toEqual([
    '阿里',
    '北京',
    '第2篇',
    '第10篇',
    '深圳黑客松',
    '重庆',
    'alpha',
    'Alpha',
    'Beta 9',
    'beta 10',
  ])
})

test.each(['en', 'zh-Hans'])('in the order of the collator of %s', locale => {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const character = fc.constantFrom(...'abzABZ019 -éö？，云北重阿之さカ한')
  const title = fc.array(character, { maxLength: 8 }).map(characters => characters.join(''))
  fc.assert(
    fc.property(title, title, (one, other) => {
      const { keyOf } = createTitleKeys([one, other], locale)
      const order = Math.sign(compare(one, other))
      // What the collator holds for equal, `01` and `1`, has some order all the same.
      if (order !== 0) expect(keyOf(one) < keyOf(other) ? -1 : 1).toBe(order)
    }),
    { numRuns: 2000 },
  )
})

test('a title with a character that was not there comes last, and is told apart', () => {
  const keys = createTitleKeys(['北京', 'a'], 'zh-Hans')
  expect(keys.covers('a北')).toBe(true)
  expect(keys.covers('b')).toBe(false)
  expect(keys.keyOf('b') > keys.keyOf('a')).toBe(true)
})
