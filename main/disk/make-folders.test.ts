import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { makeFolders } from './make-folders.ts'

test('a folder is made with those above it, and one that is there stays', async () => {
  const folder = join(sampleFolder(), '一', 'two', 'three')
  await makeFolders(folder)
  const { ino } = statSync(folder)
  await makeFolders(folder)
  expect(statSync(folder).ino).toBe(ino)
  await Promise.all(['a/b/c', 'a/b/d', 'a/e'].map(name => makeFolders(join(folder, name))))
  expect(statSync(join(folder, 'a/b/d')).isDirectory()).toBe(true)
  await makeFolders('/')
})

test('a file in the way is told', async () => {
  const root = sampleFolder({ 'a.md': 'A' })
  await expect(makeFolders(join(root, 'a.md'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolders(join(root, 'a.md', 'b', 'c'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.runIf(process.platform === 'linux')('where no folder can be made, that is the end of it', async () => {
  await expect(makeFolders('/proc/site/new')).rejects.toMatchObject({ code: 'ENOENT' })
})
