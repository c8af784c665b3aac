import type { StateCommand } from '@codemirror/state'
import { expect, test } from 'vitest'
import { run } from './fake-state.ts'
import { cellBelow, insertRow, nextCell, previousCell } from './move-in-table.ts'

const head = '| a | b |\n| - | - |\n'

test.each<[string, StateCommand, string, string]>([
  ['Tab goes on', nextCell, '| @a | b |\n| - | - |\n', '| a | «b» |\n| - | - |\n'],
  ['Tab goes over the rules', nextCell, `| a | b@ |\n| - | - |\n| 1 | 2 |`, `${head}| «1» | 2 |`],
  ['Tab at the end adds a row', nextCell, `${head}| 1 | 2@ |`, `${head}| 1 | 2 |\n| @  |   |`],
  ['Tab adds the first row', nextCell, '| a | b@ |\n| - | - |', `${head}| @  |   |`],
  ['Tab goes into an empty cell', nextCell, `${head}| @1 |  |`, `${head}| 1 | @ |`],
  ['Shift+Tab goes back', previousCell, `${head}| 1 | 2@ |`, `${head}| «1» | 2 |`],
  ['Shift+Tab goes up', previousCell, `${head}| 1@ | 2 |`, `| a | «b» |\n| - | - |\n| 1 | 2 |`],
  ['Shift+Tab stays in the first cell', previousCell, '| @a |\n| - |\n', '| @a |\n| - |\n'],
  ['Enter goes down', cellBelow, '| a | @b |\n| - | - |\n| 1 | 2 |', `${head}| 1 | «2» |`],
  ['Enter at the end adds a row', cellBelow, `${head}| 1 | 2@ |`, `${head}| 1 | 2 |\n|   | @  |`],
  ['Enter in an empty last row leaves', cellBelow, `${head}| 1 | 2 |\n| @  |   |`, `${head}| 1 | 2 |\n\n@`],
  ['a row goes below', insertRow, `${head}| 1@ | 2 |\n| 3 | 4 |`, `${head}| 1 | 2 |\n| @  |   |\n| 3 | 4 |`],
  ['a row goes below the rules', insertRow, '| a | b@ |\n| - | - |\n', `${head}|   | @  |\n`],
  ['rows without outer pipes', nextCell, 'a@ | b\n--|--\n1 | 2', 'a | «b»\n--|--\n1 | 2'],
  ['Chinese', nextCell, '| 纸@ | 重 |\n| - | - |', '| 纸 | «重» |\n| - | - |'],
])('%s', (_what, command, before, after) => {
  expect(run(command, before, '@')).toBe(after)
})

test('Enter at the end of a row that is written by hand is a new line', () => {
  expect(run(cellBelow, `${head}| 1 | 2 |@`, '@')).toBeNull()
})

test.each(['a@ | b', '```\n| a@ |\n| - |\n```', '> | a@ |\n> | - |', '---\na: @\n---\n'])(
  '%j is no table of ours',
  before => {
    expect(run(nextCell, before, '@')).toBeNull()
  },
)
