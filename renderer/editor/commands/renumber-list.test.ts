import { expect, test } from 'vitest'
import { renumberList } from './renumber-list.ts'

test.each([
  ['1. a\n1. b\n5. c', '1. a\n1. b\n1. c'],
  ['3. a\n7. b\n- c\n9. d', '3. a\n4. b\n- c\n9. d'],
  ['1) a\n3) b', '1) a\n2) b'],
  ['1. a\n   4. b\n   9. c\n4. d', '1. a\n   4. b\n   5. c\n2. d'],
  ['9. a\n9999. b\n      - c', '9. a\n10. b\n    - c'],
])('%j', (before, after) => {
  const lines = before.split('\n').map(text => ({ text, isItem: true }))
  expect(
    renumberList(lines)
      .map(({ text }) => text)
      .join('\n'),
  ).toBe(after)
})
