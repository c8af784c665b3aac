import { expect, test } from 'vitest'
import { createUnits } from '../../../shared/site/page-text/units.ts'
import { createTextUnits } from './text-units.ts'

test('units are those of the text, one by one', () => {
  const unitsOf = createTextUnits()
  const oneByOne = createUnits()
  const texts = [
    '',
    'ink',
    'é',
    '墨水',
    '🖋',
    '\ud83d',
    'a\udd8b',
    '\0',
    'x'.repeat(100_000),
    '墨',
    '纸'.repeat(70_000),
  ]
  for (const text of texts) expect(unitsOf(text)).toEqual(oneByOne(text))
})
