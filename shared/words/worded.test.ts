import { expect, test } from 'vitest'
import { worded } from './worded.ts'

test.each([
  [1, '1 post'],
  [0, '0 posts'],
  [1200, '1,200 posts'],
])('%d in English: %s', (count, said) => {
  expect(worded('en', '{count} {count|post|posts}', { count })).toBe(said)
})

test.each([
  ['en', 'A, B'],
  ['zh-Hans', 'A、B'],
] as const)('names in a row, in %s', (language, said) => {
  expect(worded(language, '{names}', { names: ['A', 'B'] })).toBe(said)
})

test('what is not given stays as it is written', () => {
  expect(worded('en', '{file}: {count|post|posts}', { file: 'a.md' })).toBe('a.md: {count|post|posts}')
})
