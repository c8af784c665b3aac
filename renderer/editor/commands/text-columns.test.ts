import { expect, test } from 'vitest'
import { textColumns } from './text-columns.ts'

test.each([
  ['', 0],
  ['ink', 3],
  ['墨', 2],
  ['（墨）', 6],
  ['カナ', 4],
  ['먹', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['🖋️', 1],
  ['😀', 2],
  ['𠀀', 2],
])('%j', (text, columns) => {
  expect(textColumns(text)).toBe(columns)
})
