import { expect, test } from 'vitest'
import { changedLines } from './changed-lines.ts'

const change = (before: string, after: string) =>
  changedLines({ id: 'a.md', before, after }).map(({ line, before: was, after: is }) => [line, was, is])

test('lines that differ, with their numbers', () => {
  expect(change('a\nb\r\nc', 'a\nB\r\nc')).toEqual([[2, 'b', 'B']])
  expect(change('a\nb\nc\nd', 'A\nb\nc\nD')).toEqual([
    [1, 'a', 'A'],
    [4, 'd', 'D'],
  ])
})

test('a line that is added beside others that change', () => {
  expect(change('title\nbody\nx', 'title\nnew\nbody\ny')).toEqual([
    [2, null, 'new'],
    [3, 'x', null],
    [4, null, 'y'],
  ])
})

test('the same text has none', () => expect(change('a\nb', 'a\nb')).toEqual([]))
