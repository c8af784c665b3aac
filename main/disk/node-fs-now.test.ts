import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFsNow } from './node-fs-now.ts'
import { writePrivate } from './write-private.ts'

test('a file is whole, and its owner’s alone, in a folder that is made for it', async () => {
  const folder = join(sampleFolder(), 'exports', '里')
  const file = join(folder, 'list.json')
  await nodeFsNow.mkdir(folder)
  await nodeFsNow.mkdir(folder)
  for (const text of ['first', 'the second, 第二']) {
    await writePrivate(nodeFsNow, file, new TextEncoder().encode(text))
    expect(readFileSync(file, 'utf8')).toBe(text)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  }
  expect(readdirSync(folder)).toEqual(['list.json'])
})

test('it is there once it was asked for', () => {
  const file = join(sampleFolder({ 'a.md': 'A' }), 'a.md')
  void nodeFsNow.rename(file, `${file}.bak`)
  expect(readFileSync(`${file}.bak`, 'utf8')).toBe('A')
  void nodeFsNow.unlink(`${file}.bak`)
  expect(statSync(`${file}.bak`, { throwIfNoEntry: false })).toBeUndefined()
})

test('what fails is answered as through promises, and leaves nothing behind', async () => {
  const folder = sampleFolder({ 'a.md': 'A' })
  mkdirSync(join(folder, 'taken'))
  await expect(writePrivate(nodeFsNow, join(folder, 'taken'), new Uint8Array(3))).rejects.toMatchObject({
    code: 'EISDIR',
  })
  await expect(nodeFsNow.open(join(folder, 'none', 'a'), 'wx')).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(nodeFsNow.mkdir(join(folder, 'a.md', 'b'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'taken'])
})
