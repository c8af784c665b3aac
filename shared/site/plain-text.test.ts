import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, summaryOf } from './plain-text.ts'
import { readingMinutes } from './reading-time.ts'

test.each([
  ['<p>a <b>b</b>c</p><p>d</p>', 'a bc d'],
  ['<script>x</script>a<style>y</style><!-- z -->b', 'a b'],
  ['a &amp; &lt;b&gt; &#39;&#x58a8;&nbsp;c', "a & <b> '墨 c"],
  ['a &unknown; &#99999999;', 'a &unknown; &#99999999;'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
])('%s is read as %s', (html, text) => {
  expect(plainText(html)).toBe(text)
})

test('a summary ends between words, and between characters', () => {
  expect(summaryOf('one two three', 9)).toBe('one two…')
  expect(summaryOf('雨中登山记', 3)).toBe('雨中登…')
  expect(summaryOf('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…')
  expect(summaryOf('short', 9)).toBe('short')
  expect(summaryOf('')).toBeNull()
})

test('Chinese is read by its characters, Latin by its words', () => {
  expect(readingMinutes('山'.repeat(2000))).toBe(5)
  expect(readingMinutes('word '.repeat(690))).toBe(3)
  expect(readingMinutes('')).toBe(1)
})

/** The same in patterns, which takes several times as long over a whole blog. */
function byPatterns(html: string): string {
  const inline = /^<\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b/i
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, tag => (inline.test(tag) ? '' : ' '))
    .replace(/&amp;/gi, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

test('tags and white space go as patterns would have it, whatever stands there', () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '<b',
      '<a-b>',
      '<p>',
      '</P >',
      '<span x="',
      '<!--',
      '-->',
      '<style>',
      '</style>',
      '&amp;',
    ],
    ...['a', '_', '1', '墨', ' ', '\n', '\u00a0', '\u3000', '\ufeff', '\u2028', '"', '/', '𠮷'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      expect(plainText(pieces.join(''))).toBe(byPatterns(pieces.join('')))
    }),
    { numRuns: 3000 },
  )
})
