import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from './json-fault.ts'

const faultOf = (text: string) => jsonFault(text, 0, text.length)

test.each([
  ['{"a": 1,}', 7, 'commaTooMany'],
  ['"a": [1, 2,]\n', 10, 'commaTooMany'],
  ['"a": 1\n"b": 2\n', 6, 'commaMissing'],
  ['"a": 1 "b": 2', 6, 'other'],
  ['"a": b', 5, 'other'],
  ['"a" 1', 4, 'other'],
  ['{"a": "b\n}', 6, 'other'],
  ['{"a": 1', 7, 'other'],
  ['{"a": 01}', 6, 'other'],
  ['{"a": 1} x', 9, 'other'],
])('%j', (text, at, kind) => {
  expect(faultOf(text)).toEqual({ at, kind })
})

test('where JSON.parse finds a fault there is one, and nowhere else', () => {
  const value = fc.json({ maxDepth: 3 }).filter(text => text.startsWith('{'))
  fc.assert(
    fc.property(value, fc.nat(), fc.constantFrom('', ',', '"', '}', '1', '\n', ' '), (text, at, insert) => {
      const place = at % (text.length + 1)
      const broken = text.slice(0, place) + insert + text.slice(place + (at % 2))
      if (!broken.trimStart().startsWith('{')) return
      let isValid = true
      try {
        JSON.parse(broken)
      } catch {
        isValid = false
      }
      expect(faultOf(broken) === null).toBe(isValid)
    }),
    { numRuns: 3000 },
  )
})
