import fc from 'fast-check'
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

test('as an expression would count them, on any text', () => {
  const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`
  const latin = String.raw`(?:(?!${han})[\p{L}\p{M}\p{N}])`
  const words = new RegExp(`${han}|${latin}+(?:['’.,-]${latin}+)*`, 'gu')
  const piece = fc.oneof(
    fc.constantFrom(...'aé9 .,-’\n云カ한𠮷𝒳́々'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      const text = pieces.join('').replace(/[<[]|https?/g, ' ')
      expect(countWords(text)).toBe(text.match(words)?.length ?? 0)
    }),
    { numRuns: 200 },
  )
})
