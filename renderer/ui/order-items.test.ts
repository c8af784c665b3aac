import { expect, test } from 'vitest'
import { addItems, moveBefore, moveItem } from './order-items.ts'

const items = ['a', 'b', 'c', 'd']

test('an item goes one place on or back, and no further than the ends', () => {
  expect(moveItem(items, 'b', 2)).toEqual(['a', 'c', 'b', 'd'])
  expect(moveItem(items, 'b', 0)).toEqual(['b', 'a', 'c', 'd'])
  expect(moveItem(items, 'a', -1)).toBe(items)
  expect(moveItem(items, 'd', 4)).toBe(items)
  expect(moveItem(items, 'x', 1)).toBe(items)
})

test('an item is put before another, or after all of them', () => {
  expect(moveBefore(items, 'd', 'b')).toEqual(['a', 'd', 'b', 'c'])
  expect(moveBefore(items, 'a', null)).toEqual(['b', 'c', 'd', 'a'])
  expect(moveBefore(items, 'a', 'a')).toBe(items)
  expect(moveBefore(items, 'a', 'x')).toBe(items)
})

test('what is there already is not added again', () => {
  expect(addItems(items, ['c', 'e', 'e'])).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(addItems(items, ['a'])).toBe(items)
})
