import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failingFs } from '../disk/failing-fs.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { desk, id, text, typing } from './desk.ts'

describe('what cannot be edited', () => {
  const gbk = Buffer.from('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3', 'hex')

  test('not UTF-8: shown in what it looks like, read-only, never written', async () => {
    const { documents, root } = desk(nodeFs, gbk)
    const opened = await documents.open(id)
    expect(opened).toMatchObject({
      text: '你好，世界。这是我的博客。',
      isSaved: true,
      readOnly: { key: 'post.notUtf8', params: { encoding: 'GB18030 (GBK)' } },
    })
    const refusal = { code: 'invalid', key: 'post.readOnly', params: { file: id } }
    expect(() => documents.change(id, 1, [[0, 'x']])).toThrow(expect.objectContaining(refusal))
    await expect(documents.save(id, 0)).rejects.toMatchObject(refusal)
    expect(readFileSync(join(root, id))).toEqual(gbk)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    rmSync(join(root, id))
    expect(await documents.compare(id)).toEqual({ kind: 'gone' })
  })

  test('changed on the disk: it is to be opened again, and no choice overwrites it', async () => {
    const { documents, root, disk } = desk(nodeFs, gbk)
    await documents.open(id)
    writeFileSync(join(root, id), 'now in UTF-8')
    expect(await documents.compare(id)).toEqual({ kind: 'reopen' })
    for (const keep of ['mine', 'disk', 'both'] as const) {
      await expect(documents.settle({ id, seq: 0, keep })).rejects.toMatchObject({ key: 'post.readOnly' })
    }
    expect(disk()).toBe('now in UTF-8')
    expect(await documents.open(id)).toMatchObject({ text: 'now in UTF-8', readOnly: null })
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    typing(documents, 1, '!')
    await documents.save(id, 1)
    expect(disk()).toBe('now in UTF-8!')
    writeFileSync(join(root, id), gbk)
    expect((await documents.open(id)).readOnly).toMatchObject({ key: 'post.notUtf8' })
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    expect(() => documents.change(id, 2, [[0, 'x']])).toThrow(
      expect.objectContaining({ key: 'post.readOnly' }),
    )
  })

  test('binary: no text at all', async () => {
    const { documents } = desk(nodeFs, Uint8Array.from([0x89, 0x50, 0, 0, 1]))
    expect(await documents.open(id)).toMatchObject({ text: '', readOnly: { key: 'post.binary' } })
  })

  test('0 bytes can be edited; 5 MB can; over 20 MB is refused in a sentence', async () => {
    const empty = desk(nodeFs, '')
    expect(await empty.documents.open(id)).toMatchObject({ text: '', readOnly: null })
    typing(empty.documents, 1, '第一句\n')
    await empty.documents.save(id, 1)
    expect(empty.disk()).toBe('第一句\n')

    const long = desk(nodeFs, '一行中文\r\n'.repeat(400_000))
    await long.documents.open(id)
    typing(long.documents, 1, '完')
    await long.documents.save(id, 1)
    expect(long.disk().endsWith('一行中文\r\n完')).toBe(true)

    const huge = desk(nodeFs, Buffer.alloc(21 * 1024 * 1024, 'a'))
    await expect(huge.documents.open(id)).rejects.toMatchObject({
      key: 'post.tooLarge',
      params: { file: id, limit: 20 },
    })
  })

  test('a file, or a folder, that may not be written', async () => {
    for (const path of [/\.md$/, /_posts$/]) {
      const { documents } = desk(failingFs({ operation: 'checkWritable', code: 'EACCES', path }))
      expect(await documents.open(id)).toMatchObject({ text, readOnly: { key: 'post.notWritable' } })
      expect(await documents.compare(id)).toEqual({ kind: 'same' })
    }
  })

  test('a file that may be written again is to be opened again', async () => {
    const { documents } = desk(failingFs({ operation: 'checkWritable', code: 'EACCES', times: 1 }))
    await documents.open(id)
    expect(await documents.compare(id)).toEqual({ kind: 'reopen' })
    expect(await documents.open(id)).toMatchObject({ text, readOnly: null })
  })

  test('missing, outside, and unreadable', async () => {
    const { documents, root } = desk()
    symlinkSync('/etc/hostname', join(root, 'out.md'))
    await expect(documents.open('no.md')).rejects.toMatchObject({ code: 'missing' })
    await expect(documents.open('out.md')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(documents.open('../x.md')).rejects.toMatchObject({ code: 'forbidden' })
    const closed = desk(failingFs({ operation: 'readFile', code: 'EACCES' }))
    await expect(closed.documents.open(id)).rejects.toMatchObject({ key: 'error.noPermission' })
  })
})
