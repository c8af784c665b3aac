import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFs } from '../disk/node-fs.ts'
import { openDismissedTags } from './dismissed-tags.ts'

const open = () => {
  const data = mkdtempSync(join(tmpdir(), 'ink-dismissed-'))
  return { data, dismissed: openDismissedTags(nodeFs, data) }
}

test('what is kept for a blog and a field comes back, for these only and after a restart', async () => {
  const { data, dismissed } = open()
  await dismissed.keep('/blogs/one', 'tags', ['Cloud\nClouds'])
  await dismissed.keep('/blogs/one', 'categories', ['Note\nNotes'])
  const again = openDismissedTags(nodeFs, data)
  expect(await again.read('/blogs/one', 'tags')).toEqual(['Cloud\nClouds'])
  expect(await again.read('/blogs/one', 'categories')).toEqual(['Note\nNotes'])
  expect(await again.read('/blogs/two', 'tags')).toEqual([])
})

test('a file that cannot be understood is put aside and counts as none', async () => {
  const { data, dismissed } = open()
  await dismissed.keep('/blogs/one', 'tags', ['a'])
  const [name = ''] = readdirSync(join(data, 'dismissed-tags'))
  writeFileSync(join(data, 'dismissed-tags', name), '{"tags": [1]}')
  expect(await dismissed.read('/blogs/one', 'tags')).toEqual([])
  expect(readdirSync(join(data, 'dismissed-tags'))).toEqual([`${name}.broken`])
})
