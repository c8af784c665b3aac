import { expect, test } from 'vitest'
import { formatSize } from './format-size.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [312_400, '312 kB'],
  [1_440_000, '1.4 MB'],
  [99_600_000, '100 MB'],
  [500_000_000, '500 MB'],
  [10_000_000_000, '10 GB'],
])('%d is %s', (bytes, text) => {
  expect(formatSize(bytes, 'en')).toBe(text)
})

test('in Chinese too', () => {
  expect(formatSize(0, 'zh-Hans')).toBe('0字节')
  expect(formatSize(1_440_000, 'zh-Hans')).toBe('1.4 MB')
})
