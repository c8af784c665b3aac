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
