import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNearSpelling, spellingOf } from './near-spelling.ts'

const isNear = (one: string, other: string) => isNearSpelling(spellingOf(one), spellingOf(other))

test.each([
  ['kubernetes', 'kuberentes', true],
  ['kubernetes', 'kubernets', true],
  ['kubernetes', 'kubernetesx', true],
  ['container', 'conteiner', true],
  ['container', 'contianre', true],
  ['container', 'containment', false],
  ['docker', 'dokcer', true],
  ['docker', 'rocker', false],
  ['java', 'jav', false],
  ['python2', 'python3', false],
  ['操作系统原理', '操作系统原里', true],
  ['操作系统', '操作系同', false],
])('%s and %s: %s', (one, other, expected) => {
  expect(isNear(one, other)).toBe(expected)
  expect(isNear(other, one)).toBe(expected)
})

test('any one letter behind the first, wrong, missing or too many, is a slip', () => {
  const word = fc.stringMatching(/^[a-z]{6,20}$/)
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...'abcxyz'), (text, place, letter) => {
      const at = 1 + (place % (text.length - 1))
      expect(isNear(text, text.slice(0, at) + text.slice(at + 1))).toBe(true)
      expect(isNear(text, text.slice(0, at) + letter + text.slice(at))).toBe(true)
      expect(isNear(text, text.slice(0, at) + letter + text.slice(at + 1))).toBe(true)
      expect(isNear(text, `${text}xqj`)).toBe(false)
    }),
  )
})

/** The whole table, without any shortcut. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) => [row])
  const cell = (row: number, column: number) => table[row]?.[column] ?? 99
  for (let column = 1; column <= other.length; column++) table[0]?.push(column)
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const swap = isSwap ? cell(row - 2, column - 2) + 1 : 99
      table[row]?.push(
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + cost,
          swap,
        ),
      )
    }
  return cell(one.length, other.length)
}

test('the shortcuts change nothing', () => {
  const word = fc.stringMatching(/^a[abc]{4,11}$/)
  let near = 0
  fc.assert(
    fc.property(word, word, (one, other) => {
      const allowed = Math.min(one.length, other.length) >= 9 ? 2 : 1
      const isIt = distance(one, other) <= allowed
      if (isIt) near++
      expect(isNear(one, other)).toBe(isIt)
    }),
    { numRuns: 5000 },
  )
  expect(near).toBeGreaterThan(20)
})
