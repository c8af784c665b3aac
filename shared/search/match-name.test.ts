import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchName, scoreName, typedQuery } from './match-name.ts'
import { type ReadingsOf, typedName } from './typed-name.ts'

const table: Readonly<Record<string, readonly string[]>> = {
  深: ['shen'],
  圳: ['zhen'],
  黑: ['hei'],
  客: ['ke'],
  松: ['song'],
  之: ['zhi'],
  旅: ['lv', 'lu'],
  重: ['zhong', 'chong'],
  庆: ['qing'],
  行: ['xing', 'hang'],
}
const readingsOf: ReadingsOf = character => table[character] ?? []

function marked(query: string, name: string): string | null {
  const match = matchName(typedQuery(query), typedName(name, readingsOf))
  return match?.marks.map(([from, to]) => name.slice(from, to)).join('|') ?? null
}

function score(query: string, name: string): number {
  return matchName(typedQuery(query), typedName(name, readingsOf))?.score ?? -Infinity
}

describe('a name is found', () => {
  test.each([
    ['szhks', '深圳黑客松之旅', '深圳黑客松'],
    ['shenzhen', '深圳黑客松之旅', '深圳'],
    ['shenzheiks', '深圳黑客松之旅', '深圳黑客松'],
    ['shenz', '深圳黑客松之旅', '深圳'],
    ['黑客', '深圳黑客松之旅', '黑客'],
    ['深hks', '深圳黑客松之旅', '深|黑客松'],
    ['zhilv', '深圳黑客松之旅', '之旅'],
    ['zhilu', '深圳黑客松之旅', '之旅'],
    ['cqx', '重庆行', '重庆行'],
    ['zhongqh', '重庆行', '重庆行'],
    ['OPENs', 'Ｏｐｅｎ Stack 快照', 'Ｏｐｅｎ|S'],
    ['tsg', 'The Stone Garden', 'T|S|G'],
    ['stone the', 'The Stone Garden', 'The|Stone'],
    ['gard', 'The Stone Garden', 'Gard'],
    ['inkstn', 'Inkstone', 'Inkst|n'],
    ['cafe', 'Café', 'Café'],
    ['2024', 'Notes of 2024', '2024'],
  ])('%s in %s', (query, name, marks) => expect(marked(query, name)).toBe(marks))

  test.each([
    ['szhkx', '深圳黑客松之旅'],
    ['zhenshen', '深圳黑客松之旅'],
    ['stonex', 'The Stone Garden'],
    ['tegd', 'The second story of a long good road'],
    ['快照', '深圳'],
  ])('and not %s in %s', (query, name) => expect(marked(query, name)).toBeNull())
})

describe('better fits', () => {
  test.each([
    ['stone', 'Stone walls', 'The Stone Garden'],
    ['stone', 'The Stone Garden', 'Inkstones'],
    ['sg', 'Stone Garden', 'Song'],
    ['ks', '客松', '黑客之松'],
    ['shen', '深圳', 'Sand hen'],
  ])('%s: %s before %s', (query, better, worse) =>
    expect(score(query, better)).toBeGreaterThan(score(query, worse)),
  )
})

test('the score alone is that of the match, for any name and whatever is typed', () => {
  const known = new Map([
    ['深', ['shen']],
    ['圳', ['zhen']],
    ['重', ['zhong', 'chong']],
  ])
  const readings: ReadingsOf = character => known.get(character) ?? []
  const name = fc.stringMatching(/^[abcs深圳重 -]{1,12}$/u)
  const typed = fc.stringMatching(/^[abcshenzgo深圳 ]{1,8}$/u)
  fc.assert(
    fc.property(name, typed, (text, query) => {
      const made = typedName(text, readings)
      expect(scoreName(typedQuery(query), made)).toBe(matchName(typedQuery(query), made)?.score ?? null)
    }),
    { numRuns: 3000 },
  )
})
