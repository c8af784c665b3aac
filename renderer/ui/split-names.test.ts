import { expect, test } from 'vitest'
import { hasSeparator, splitNames } from './split-names.ts'

test('commas and semicolons of both widths, the enumeration comma and line breaks part names', () => {
  expect(splitNames('a, b、c，d;e；f\ng')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
})

test('a name may have spaces inside; those around it, empty names and repetitions are left out', () => {
  expect(splitNames('  ink stone ,, 墨 , ink stone')).toEqual(['ink stone', '墨'])
  expect(splitNames(' 、 ')).toEqual([])
})

test('a separator is found wherever it stands', () => {
  expect(hasSeparator('ink stone')).toBe(false)
  expect(hasSeparator('墨、')).toBe(true)
})
