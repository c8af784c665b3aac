import { expect, test } from 'vitest'
import { itemKeys, type ListRow, stepIn } from './list-steps.ts'

const item = (key: string): ListRow<string> => ({ key, item: key, heading: '' })
const heading = (key: string): ListRow<string> => ({ key, item: null, heading: key })
// 0 heading, 1 a, 2 b, 3 heading, 4 c
const rows = [heading('2020'), item('a'), item('b'), heading('2019'), item('c')]

test.each([
  ['ArrowDown', -1, 1],
  ['ArrowDown', 1, 2],
  ['ArrowDown', 2, 4],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 4, 2],
  ['ArrowUp', 1, 1],
  ['ArrowUp', -1, 4],
  ['Home', 4, 1],
  ['End', 1, 4],
  ['PageDown', 1, 4],
  ['PageUp', 4, 1],
  ['x', 1, null],
])('%s from %d leads to %s', (key, from, to) => expect(stepIn(rows, from, key, 3)).toBe(to))

test('nothing to step to in an empty list, or one of headings only', () => {
  expect(stepIn([], -1, 'ArrowDown', 3)).toBeNull()
  expect(stepIn([heading('2020')], -1, 'End', 3)).toBeNull()
})

test('headings cannot be chosen', () => expect(itemKeys(rows)).toEqual(['a', 'b', 'c']))
