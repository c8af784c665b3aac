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
