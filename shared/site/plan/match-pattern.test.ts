import { expect, test } from 'vitest'
import { matchesPattern } from './match-pattern.ts'

// What Ruby's File.fnmatch? answers, asked of Ruby 3.1.
test.each([
  ['a*c', 'abbc', true],
  ['a*c', 'a/b/c', true],
  ['a*c', 'abbd', false],
  ['*', '.hidden', false],
  ['.*', '.hidden', true],
  ['*', 'a/.hidden', true],
  ['?at', 'cat', true],
  ['?at', 'at', false],
  ['[a-c]at', 'bat', true],
  ['[a-c]at', 'rat', false],
  ['[^a-c]at', 'rat', true],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['**/x', 'a/b/x', true],
  ['*.md', 'README.md', true],
  ['墨*', '墨水/纸', true],
  ['', '', true],
  ['a', 'ab', false],
])('%s fits %s: %s', (pattern, path, isFit) => {
  expect(matchesPattern(pattern, path)).toBe(isFit)
})

test('a pattern made to be slow is not', () => {
  const startMs = performance.now()
  expect(matchesPattern(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false)
  expect(performance.now() - startMs).toBeLessThan(500)
})
