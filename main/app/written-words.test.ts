import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { openWrittenWords } from './written-words.ts'

test('what was written on a day is there the next time, and another day begins at nothing', async () => {
  const folder = sampleFolder()
  expect(await openWrittenWords(nodeFs, folder).on('2024-05-01')).toBe(0)
  await openWrittenWords(nodeFs, folder).keep('2024-05-01', 320)
  expect(await openWrittenWords(nodeFs, folder).on('2024-05-01')).toBe(320)
  expect(await openWrittenWords(nodeFs, folder).on('2024-05-02')).toBe(0)
})

test('a broken file is put aside and counts as none', async () => {
  const folder = sampleFolder()
  writeFileSync(join(folder, 'written-words.json'), '{"day":1}')
  expect(await openWrittenWords(nodeFs, folder).on('2024-05-01')).toBe(0)
  expect(readdirSync(folder)).toEqual(['written-words.json.broken'])
})
