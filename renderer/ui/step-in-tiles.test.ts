import { expect, test } from 'vitest'
import { stepInTiles } from './step-in-tiles.ts'

const rows = { count: 11, columns: 4, page: 2 }

test.each([
  [0, 'ArrowRight', 1],
  [10, 'ArrowRight', 10],
  [0, 'ArrowLeft', 0],
  [1, 'ArrowDown', 5],
  [7, 'ArrowDown', 10],
  [9, 'ArrowDown', 9],
  [5, 'ArrowUp', 1],
  [2, 'ArrowUp', 2],
  [1, 'PageDown', 9],
  [10, 'PageUp', 2],
  [5, 'Home', 0],
  [5, 'End', 10],
  [-1, 'ArrowDown', 0],
  [-1, 'ArrowUp', 10],
  [5, 'x', null],
])('from %d %s leads to %s', (from, key, to) => {
  expect(stepInTiles(from, key, rows)).toBe(to)
})

test('no key leads anywhere where there is nothing', () => {
  expect(stepInTiles(-1, 'ArrowDown', { ...rows, count: 0 })).toBeNull()
})
