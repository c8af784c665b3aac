import { expect, test } from 'vitest'
import { cellsOf, readTable, withColumn, writeTable } from './table-text.ts'

test.each([
  ['| a | b |', ['a', 'b']],
  ['a | b', ['a', 'b']],
  ['|a||c|', ['a', '', 'c']],
  ['| a \\| b | `c` |', ['a \\| b', '`c`']],
  ['| a | b', ['a', 'b']],
])('the cells of %s', (line, cells) => {
  expect(cellsOf(line).map(({ from, to }) => line.slice(from, to))).toEqual(cells)
})

test('columns are put in line, Chinese characters as two', () => {
  expect(writeTable(readTable(['|纸|weight|n|', '|-|:-:|-:|', '|宣纸|light|1|', '|a|x|100|']))).toEqual([
    '| 纸   | weight |   n |',
    '| ---- | :----: | --: |',
    '| 宣纸 | light  |   1 |',
    '| a    |   x    | 100 |',
  ])
})

test('written once more it is the same', () => {
  const once = writeTable(readTable(['  a|b', '  -|-', '  1|2']))
  expect(once[0]).toBe('  | a   | b   |')
  expect(writeTable(readTable(once))).toEqual(once)
})

test('a row that is too short is filled, and one that is too long loses nothing', () => {
  expect(writeTable(readTable(['|a|', '|-|', '|1|2|', '||']))).toEqual([
    '| a   |     |',
    '| --- | --- |',
    '| 1   | 2   |',
    '|     |     |',
  ])
})

test('a column goes behind another', () => {
  expect(writeTable(withColumn(readTable(['|a|b|', '|-|-:|', '|1|2|']), 0))).toEqual([
    '| a   |     |   b |',
    '| --- | --- | --: |',
    '| 1   |     |   2 |',
  ])
})
