import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { createFileMemory } from './file-memory.ts'

const large = 'x'.repeat((1 << 20) + 5)

test('files are read one after the other, whatever their size was said to be', () => {
  const folder = sampleFolder({ 'a.md': '雨 and more', 'b.md': 'short', empty: '', large })
  const read = createFileMemory()
  const text = (name: string, size: number) => read(join(folder, name), size).toString()
  expect(text('a.md', 12)).toBe('雨 and more')
  expect(text('b.md', 5)).toBe('short')
  expect(text('empty', 0)).toBe('')
  // It grew, or shrank, after the disk was asked.
  for (const size of [0, 3, 900]) expect(text('a.md', size)).toBe('雨 and more')
  expect(text('empty', 7)).toBe('')
  for (const size of [7, large.length]) expect(text('large', size) === large).toBe(true)
})

test('the bytes of one are good until the next is read, and those of a large one for longer', () => {
  const folder = sampleFolder({ 'a.md': 'first', 'b.md': 'other', large })
  const read = createFileMemory()
  const [first, long] = [read(join(folder, 'a.md'), 5), read(join(folder, 'large'), large.length)]
  expect(first.toString()).toBe('first')
  read(join(folder, 'b.md'), 5)
  expect(first.toString()).toBe('other')
  expect(long.toString() === large).toBe(true)
})

test('what is not there throws the system’s error', () => {
  expect(() => createFileMemory()(join(sampleFolder(), 'a.md'), 5)).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  )
})
