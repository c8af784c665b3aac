import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { openUndoStore } from './undo-store.ts'

function open(dataFolder: string, logged: unknown[] = []) {
  return openUndoStore({ fs: nodeFs, dataFolder, root: '/blog', log: error => void logged.push(error) })
}

function filesIn(dataFolder: string): readonly string[] {
  const [blog = ''] = readdirSync(join(dataFolder, 'undo'))
  return readdirSync(join(dataFolder, 'undo', blog)).map(name => join(dataFolder, 'undo', blog, name))
}

test('what can be undone comes back for the same text, and for no other', async () => {
  const dataFolder = sampleFolder()
  const store = open(dataFolder)
  store.keep('a.md', 'text one', '[1]')
  store.keep('a.md', 'text two', '[2]')
  await store.settled()
  const again = open(dataFolder)
  expect(await again.read('a.md', 'text two')).toBe('[2]')
  expect(await again.read('a.md', 'text one')).toBeNull()
  expect(await again.read('b.md', 'text two')).toBeNull()
})

test('nobody else can read it', async () => {
  const dataFolder = sampleFolder()
  const store = open(dataFolder)
  store.keep('a.md', 'text', '[]')
  await store.settled()
  expect(filesIn(dataFolder).map(file => statSync(file).mode & 0o777)).toEqual([0o600])
})

test('fifty posts are enough', async () => {
  const dataFolder = sampleFolder()
  const store = open(dataFolder)
  for (let i = 0; i < 55; i++) store.keep(`${i}.md`, 'text', '[]')
  await store.settled()
  expect(filesIn(dataFolder)).toHaveLength(50)
  expect(await store.read('54.md', 'text')).toBe('[]')
})

test('a file that is none is nothing; a folder that cannot be written is a line in the log', async () => {
  const dataFolder = sampleFolder()
  const store = open(dataFolder)
  store.keep('a.md', 'text', '[]')
  await store.settled()
  for (const file of filesIn(dataFolder)) writeFileSync(file, '{"id":1')
  expect(await store.read('a.md', 'text')).toBeNull()

  const logged: unknown[] = []
  const blocked = open(sampleFolder({ undo: 'a file where the folder should be' }), logged)
  blocked.keep('a.md', 'text', '[]')
  await blocked.settled()
  expect(logged).toHaveLength(1)
})
