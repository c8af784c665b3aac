import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../../shared/post/count-words.ts'
import { readingMinutes } from '../../../shared/site/reading-time.ts'
import { countSome, countText, minus, minutesToRead } from './count-text.ts'

const textOf = (text: string) => Text.of(text.split('\n'))

test('Chinese by characters, Latin by words', () => {
  expect(countText(textOf('墨与石，two words\n[link](/a/b) 完'))).toEqual({
    words: 7,
    wide: 4,
    characters: 25,
  })
})

test('the same as all of it counted at once, also after changes', () => {
  const line = fc.constantFrom(
    '墨磨好了。',
    'Two words',
    '[a](/b)',
    '',
    'https://a.b/c d',
    '<em>x</em>',
    '日本',
  )
  const lines = fc.array(line, { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(lines, lines, fc.nat(), (first, second, at) => {
      const text = textOf(first.join('\n'))
      countText(text)
      const from = at % (text.length + 1)
      const after = ChangeSet.of({ from, insert: second.join('\n') }, text.length).apply(text)
      expect(countText(after).words).toBe(countWords(after.toString()))
    }),
    { numRuns: 50 },
  )
})

test('a long text is counted in parts, each of them once', () => {
  const text = textOf('ink and stone\n'.repeat(5000))
  let asked = 0
  expect(countSome(text, () => ++asked > 10)).toBeNull()
  while (countSome(text, () => ++asked % 10 === 0) === null) expect(asked).toBeLessThan(5000)
  expect(countText(text).words).toBe(15_000)
})

test('after a key only what is around it is counted again', () => {
  const text = textOf('ink and stone\n'.repeat(50_000))
  countText(text)
  const started = performance.now()
  let after = text
  for (let key = 0; key < 100; key++) {
    after = ChangeSet.of({ from: 300_000 + key, insert: 'x' }, after.length).apply(after)
    countText(after)
  }
  const whole = performance.now()
  countWords(text.toString())
  // A hundred keys together do not take what one look at all of it does, ten times over.
  expect(whole - started).toBeLessThan(10 * (performance.now() - whole))
})

test('a part is taken off, and reading takes as long as on the site', () => {
  const counts = minus(countText(textOf('a b c\nd')), countText(textOf('a b c')))
  expect(counts).toEqual({ words: 1, wide: 0, characters: 1 })
  for (const text of ['墨'.repeat(900), 'ink '.repeat(900)])
    expect(minutesToRead(countText(textOf(text)))).toBe(readingMinutes(text))
})
