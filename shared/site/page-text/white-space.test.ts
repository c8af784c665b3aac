import { expect, test } from 'vitest'
import { whiteSpace } from './white-space.ts'

test('white space is what an expression takes for it', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  expect(units.filter(unit => /\s/.test(unit)).join('')).toBe(whiteSpace)
})
