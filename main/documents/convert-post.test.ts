import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desk, id, typing } from '../blog/desk.ts'
import { failingFs } from '../disk/failing-fs.ts'
import { nodeFs } from '../disk/node-fs.ts'

// ---\r\ntitle: 你好\r\n---\r\n, in GBK
const gbk = Buffer.concat([
  Buffer.from('---\r\ntitle: '),
  Buffer.from('c4e3bac3a3acced2b5c4b2a9bfcd', 'hex'),
  Buffer.from('\r\n---\r\n'),
])
const utf8 = '---\r\ntitle: 你好，我的博客\r\n---\r\n'

test('converted: UTF-8 on the disk, the old bytes in the history, and it can be edited', async () => {
  const { documents, root, history, disk } = desk(nodeFs, gbk)
  expect((await documents.open(id)).readOnly?.key).toBe('post.notUtf8')
  await documents.convert(id)
  expect(disk()).toBe(utf8)
  const [kept] = await history.list()
  expect(kept).toMatchObject({ id, why: 'operation' })
  expect(Buffer.from(await history.read(kept?.sha ?? ''))).toEqual(gbk)

  expect(await documents.open(id)).toMatchObject({ text: utf8, readOnly: null, isSaved: true })
  typing(documents, 1, '墨')
  await documents.save(id, 1)
  expect(disk()).toBe(`${utf8}墨`)

  // What the history has put back is the post as it was.
  writeFileSync(join(root, id), await history.read(kept?.sha ?? ''))
  expect((await documents.open(id)).readOnly?.key).toBe('post.notUtf8')
})

test('a post that changed meanwhile is not converted: something else was on the screen', async () => {
  const { documents, root, kept } = desk(nodeFs, gbk)
  await documents.open(id)
  const other = Buffer.concat([gbk, Buffer.from('x')])
  writeFileSync(join(root, id), other)
  await expect(documents.convert(id)).rejects.toMatchObject({ code: 'conflict', key: 'error.changedOnDisk' })
  expect(readFileSync(join(root, id))).toEqual(other)
  expect(await kept()).toEqual([])
})

test('one that can be edited, or was never opened, has nothing to convert', async () => {
  const { documents } = desk()
  await expect(documents.convert(id)).rejects.toMatchObject({ key: 'post.outOfStep' })
  await documents.open(id)
  await expect(documents.convert(id)).rejects.toMatchObject({ key: 'post.outOfStep' })
})

test('a full disk leaves the old bytes, and says so', async () => {
  const { documents, root } = desk(failingFs({ operation: 'file.write', code: 'ENOSPC' }), gbk)
  await documents.open(id)
  await expect(documents.convert(id)).rejects.toMatchObject({ key: 'error.diskFull', params: { file: id } })
  expect(readFileSync(join(root, id))).toEqual(gbk)
})

test('half of a character is never written as another one', async () => {
  const { documents, disk } = desk()
  const { text } = await documents.open(id)
  typing(documents, 1, 'a\ud83d')
  await expect(documents.save(id, 1)).rejects.toMatchObject({
    key: 'post.halfCharacter',
    params: { file: id },
  })
  expect(disk()).toBe(text)
  expect(documents.dirtyIds()).toEqual([id])
  typing(documents, 2, '\ude00')
  await documents.save(id, 2)
  expect(disk()).toBe(`${text}a😀`)
})
