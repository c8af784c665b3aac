import { expect, test } from 'vitest'
import { createTextBytes } from './text-bytes.ts'

test('texts of every length and script are the bytes that they are elsewhere, also in pieces', () => {
  const bytesOf = createTextBytes()
  const texts = ['', 'ink', '墨水', '😀 '.repeat(40_000), '\ud800', 'x'.repeat(70_000), 'short']
  for (const text of texts) expect(Buffer.from(bytesOf([text])).equals(Buffer.from(text))).toBe(true)
  expect(Buffer.from(bytesOf(texts)).equals(Buffer.from(texts.join('')))).toBe(true)
})
