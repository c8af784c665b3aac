import { expect, test } from 'vitest'
import { createTextBytes } from './text-bytes.ts'

test('texts of every length and script are the bytes that they are elsewhere, also in pieces', () => {
  const bytesOf = createTextBytes()
  const texts = ['', 'ink', '墨水', '😀 '.repeat(40_000), '\ud800', 'x'.repeat(70_000), 'short']
  for (const text of texts) expect(Buffer.from(bytesOf([text])).equals(Buffer.from(text))).toBe(true)
  expect(Buffer.from(bytesOf(texts)).equals(Buffer.from(texts.join('')))).toBe(true)
})

test('pieces that are bytes already stand between the others', () => {
  const bytesOf = createTextBytes()
  const pieces = ['ink ', Buffer.from('墨'.repeat(50_000)), '水', Buffer.alloc(0)]
  expect(Buffer.from(bytesOf(pieces)).toString()).toBe(`ink ${'墨'.repeat(50_000)}水`)
})
