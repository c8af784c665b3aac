import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'

test.each([
  ['', 0],
  ['Ink and stone', 3],
  ["a writer's well-kept notebook", 4],
  ['砚台与墨', 4],
  ['用 Jekyll 写博客，很好。', 7],
  ['![山](/img/posts/砚台与墨/mountain.png)', 1],
  ['[a stone](https://example.org/very/long/address) here', 3],
  ['see https://example.org/x now', 2],
  ['<b class="x">bold</b> text', 2],
  ['# Heading\n\n- one\n- two', 3],
  ['3.14 and 1,000', 3],
  ['用Jekyll写博客', 5],
])('%j has %i', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('it counts as one pattern for a word or a character would', () => {
  const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`
  const letter = String.raw`(?:(?!${han})[\p{L}\p{M}\p{N}])`
  const pattern = new RegExp(`${han}|${letter}+(?:['’.,-]${letter}+)*`, 'gu')
  const pieces = constantFrom(
    'a',
    'é',
    'e\u0301',
    '7',
    '墨',
    'か',
    '한',
    '𠮷',
    '𝒜',
    "'",
    '’',
    '.',
    ',',
    '-',
    ' ',
    '\n',
    '—',
  )
  assert(
    property(array(pieces, { maxLength: 30 }), parts => {
      const text = parts.join('')
      expect(countWords(text)).toBe([...text.matchAll(pattern)].length)
    }),
  )
})
