import { expect, test } from 'vitest'
import { chooseAll, chooseOnly, chooseTo, keepRows, moveTo, noneChosen, toggleRow } from './choose-rows.ts'

const rows = ['a', 'b', 'c', 'd', 'e']

test('a range goes from the anchor both ways, and shrinks again', () => {
  const from = chooseOnly('c')
  const down = chooseTo(rows, from, 'e')
  expect([...down.keys]).toEqual(['c', 'd', 'e'])
  expect([...chooseTo(rows, down, 'd').keys]).toEqual(['c', 'd'])
  expect([...chooseTo(rows, down, 'a').keys]).toEqual(['a', 'b', 'c'])
})

test('one more, and not any more; the next range begins there', () => {
  const two = toggleRow(chooseOnly('a'), 'c')
  expect([...two.keys]).toEqual(['a', 'c'])
  expect([...toggleRow(two, 'a').keys]).toEqual(['c'])
  expect([...chooseTo(rows, two, 'd').keys]).toEqual(['c', 'd'])
})

test('all, with the keys where they were', () => {
  expect(chooseAll(rows, moveTo(noneChosen, 'b'))).toMatchObject({ keys: new Set(rows), active: 'b' })
})

test('rows that are gone are not chosen any more', () => {
  const some = toggleRow(chooseOnly('a'), 'b')
  expect(keepRows(some, new Set(['a', 'x']))).toEqual({ keys: new Set(['a']), anchor: null, active: null })
  expect(keepRows(some, new Set(rows))).toBe(some)
})

test('a range from a row that is gone is the row itself', () => {
  expect(chooseTo(['x', 'y'], chooseOnly('a'), 'y')).toEqual(chooseOnly('y'))
})
