import { expect, test } from 'vitest'
import { spellingLanguages } from './spelling-languages.ts'

const available = ['de', 'en-GB', 'en-US', 'fr', 'pt-BR']

test.each([
  [
    ['en-GB', 'de-AT'],
    ['en-GB', 'de'],
  ],
  [['zh-Hans-CN', 'fr-CA'], ['fr']],
  [['pt-PT'], ['pt-BR']],
  [['fr', 'fr-CA'], ['fr']],
  [['zh-Hans-CN'], ['en-US']],
  [[], ['en-US']],
])('%j: %j', (wanted, expected) => {
  expect(spellingLanguages(wanted, available)).toEqual(expected)
})
