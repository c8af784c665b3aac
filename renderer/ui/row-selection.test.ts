import { expect, test } from 'vitest'
import type { ListRow } from './list-steps.ts'
import { keysIn, rangeOf, toggled } from './row-selection.ts'

const item = (key: string): ListRow<string> => ({ key, item: key, heading: '' })
const rows = [{ key: '/2020', item: null, heading: '2020' }, item('a'), item('b'), item('c')]

test('a row is added, and taken away again', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b'])
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b'])
})

test('a range goes both ways and has no headings', () => {
  expect([...rangeOf(rows, 3, 1)]).toEqual(['a', 'b', 'c'])
  expect([...rangeOf(rows, 0, 2)]).toEqual(['a', 'b'])
  expect([...rangeOf(rows, -1, 1)]).toEqual(['a'])
  expect([...keysIn(rows)]).toEqual(['a', 'b', 'c'])
})
