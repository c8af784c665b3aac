import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFolder } from './folder-listing.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standin-list-'))
  for (const name of ['b', 'a']) mkdirSync(join(root, name))
  writeFileSync(join(root, '0.txt'), '')
  symlinkSync(join(root, 'a'), join(root, 'link'))
  symlinkSync(join(root, 'none'), join(root, 'broken'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('folders come first, links by what they point to', async () => {
  const { entries, path, parent, separator } = await listFolder(root, false)
  expect(entries.map(entry => [entry.name, entry.isFolder])).toEqual([
    ['a', true],
    ['b', true],
    ['link', true],
    ['0.txt', false],
    ['broken', false],
  ])
  expect([path, parent, separator]).toEqual([root, tmpdir(), '/'])
})

test('a file, or what is not there, stands for the folder that is', async () => {
  expect((await listFolder(join(root, '0.txt'), false)).path).toBe(root)
  expect((await listFolder(join(root, 'none/deeper'), false)).path).toBe(root)
})

test('the root has no parent', async () => {
  expect((await listFolder('/', false)).parent).toBeNull()
})

test.each(['~', '', 'no-such-folder-here'])('%j is in the home folder', async typed => {
  expect((await listFolder(typed, false)).path).toBe(homedir())
})

test('makes a folder only when asked, and only a new one', async () => {
  expect((await listFolder(join(root, 'new'), true)).path).toBe(join(root, 'new'))
  await expect(listFolder(join(root, 'new'), true)).rejects.toThrow('EEXIST')
})
