import { expect, test } from 'vitest'
import { alignTable, insertColumn } from './align-table.ts'
import { run } from './fake-state.ts'

const empty = '| @    |     |\n| --- | --- |\n|     |     |'

test.each([
  ['|纸|b|\n|-|-|\n|宣纸|@1|', '| 纸   | b   |\n| ---- | --- |\n| 宣纸 | @1   |'],
  ['a\n\n|a@|\n|-|\n\nb', 'a\n\n| @a   |\n| --- |\n\nb'],
  ['| @a   |\n| --- |', '| @a   |\n| --- |'],
  ['@', empty],
  ['text@', `text\n\n${empty}`],
  ['text\n@\nmore', `text\n\n${empty}\n\nmore`],
  ['text\n\n@\n\nmore', `text\n\n${empty}\n\nmore`],
])('%j', (before, after) => {
  expect(run(alignTable, before, '@')).toBe(after)
})

test('a column is added behind the one with the caret, which goes there', () => {
  expect(run(insertColumn, '|a@|b|\n|-|-|\n|1|2|', '@')).toBe(
    '| a   | @    | b   |\n| --- | --- | --- |\n| 1   |     | 2   |',
  )
  expect(run(insertColumn, 'a@', '@')).toBeNull()
})

test('no table begins in the front matter', () => {
  expect(run(alignTable, '---\ntitle: a@\n---\n', '@')).toBeNull()
})
