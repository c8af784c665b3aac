import { expect, test } from 'vitest'
import { type LinePiece, markLines } from './line-marks.ts'

const shown = (pieces: readonly LinePiece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `<${text}>` : text)).join('')

function marked(before: string | null, after: string | null): readonly string[] {
  const marks = markLines(before, after)
  return [shown(marks.before), shown(marks.after)]
}

test('only the words that differ are marked', () => {
  expect(marked('tags: [Ink, Openstack, 随笔]', 'tags: [Ink, OpenStack, 随笔]')).toEqual([
    'tags: [Ink, <Openstack>, 随笔]',
    'tags: [Ink, <OpenStack>, 随笔]',
  ])
})

test('what only goes is marked in the line before, what only comes in the line after', () => {
  expect(marked('tags: [Ink, Water]', 'tags: [Ink]')).toEqual(['tags: [Ink<, Water>]', 'tags: [Ink]'])
  expect(marked('tags: [Ink]', 'tags: [Ink, Water]')).toEqual(['tags: [Ink]', 'tags: [Ink<, Water>]'])
})

test('a whole line that comes or goes needs no marks', () => {
  expect(marked('  - Ink', null)).toEqual(['  - Ink', ''])
  expect(marked(null, '  - Ink')).toEqual(['', '  - Ink'])
})

test('the pieces put together are the line, however long it is', () => {
  const [before, after] = [`a ${'x'.repeat(3000)}`, `b ${'x'.repeat(3000)}`]
  const marks = markLines(before, after)
  expect(marks.before.map(({ text }) => text).join('')).toBe(before)
  expect(marks.after.map(({ text }) => text).join('')).toBe(after)
})
