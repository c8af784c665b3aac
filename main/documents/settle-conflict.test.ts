import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { type Desk, desk, id, text, typing } from '../blog/desk.ts'
import { failingFs } from '../disk/failing-fs.ts'
import type { History } from '../disk/history/history.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { editorLength } from './apply-to-text.ts'
import { createOpenDocuments } from './open-documents.ts'

describe('settling a conflict', () => {
  const conflict = async (fs?: FsPort): Promise<Desk> => {
    const made = desk(fs)
    await made.documents.open(id)
    typing(made.documents, 1, 'mine')
    writeFileSync(join(made.root, id), 'theirs')
    return made
  }
  const mine = `${text}mine`

  test('mine: the disk has it, theirs is in the history', async () => {
    const { documents, disk, kept } = await conflict()
    expect(await documents.settle({ id, seq: 1, keep: 'mine' })).toEqual({
      id,
      text: mine,
      seq: 1,
      readOnly: null,
    })
    expect(disk()).toBe(mine)
    expect(await kept()).toContain('theirs')
    expect(documents.dirtyIds()).toEqual([])
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
  })

  test('disk: the window has theirs, mine is in the history', async () => {
    const { documents, disk, kept } = await conflict()
    expect(await documents.settle({ id, seq: 1, keep: 'disk' })).toEqual({
      id,
      text: 'theirs',
      seq: 2,
      readOnly: null,
    })
    expect(disk()).toBe('theirs')
    expect(await kept()).toEqual([mine, 'theirs'])
    expect(documents.dirtyIds()).toEqual([])
  })

  test.each(['mine', 'disk', 'both'] as const)('%s: both sides are pinned in the history', async keep => {
    const { documents, history } = await conflict()
    await documents.settle({ id, seq: 1, keep })
    const pinned = (await history.list()).filter(({ why }) => why === 'conflict')
    const texts = await Promise.all(pinned.map(({ sha }) => history.read(sha)))
    expect(texts.map(bytes => new TextDecoder().decode(bytes)).sort()).toEqual([mine, 'theirs'].sort())
  })

  test('both: mine beside it under a new name, which replaces nothing', async () => {
    const { documents, disk, root } = await conflict()
    const taken = id.replace('.md', '-2.md')
    writeFileSync(join(root, taken), 'taken')
    const beside = id.replace('.md', '-3.md')
    expect(await documents.settle({ id, seq: 1, keep: 'both' })).toEqual({
      id: beside,
      text: mine,
      seq: 0,
      readOnly: null,
    })
    expect([disk(), disk(taken), disk(beside)]).toEqual(['theirs', 'taken', mine])
    expect(documents.dirtyIds()).toEqual([])
    expect(documents.tip(id)).toBe('theirs')
  })

  test('both: a post that is open with text of its own is not taken for a free name', async () => {
    const { documents, root, disk } = await conflict()
    const [second, third] = [id.replace('.md', '-2.md'), id.replace('.md', '-3.md')]
    writeFileSync(join(root, second), 'b')
    await documents.open(second)
    documents.change(second, 1, [1, [0, 'y']] as ChangesJson)
    rmSync(join(root, second))
    expect((await documents.settle({ id, seq: 1, keep: 'both' })).id).toBe(third)
    expect(documents.tip(second)).toBe('by')
    expect(disk(third)).toBe(mine)
  })

  test('the file goes during a conflict: gone; mine makes it again, both makes another', async () => {
    for (const keep of ['mine', 'both'] as const) {
      const { documents, root } = await conflict()
      expect(await documents.compare(id)).toEqual({ kind: 'conflict' })
      rmSync(join(root, '_posts'), { recursive: true })
      expect(await documents.compare(id)).toEqual({ kind: 'gone' })
      const settled = await documents.settle({ id, seq: 1, keep })
      expect(readFileSync(join(root, settled.id), 'utf8')).toBe(mine)
    }
  })

  test('mine, when the disk fails behind the rename: told, and no conflict with ourselves', async () => {
    const { documents, root, disk } = await conflict(
      failingFs({ operation: 'open', code: 'EIO', path: /_posts$/, times: 1 }),
    )
    await expect(documents.settle({ id, seq: 1, keep: 'mine' })).rejects.toMatchObject({ code: 'disk' })
    expect(disk()).toBe(mine)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    typing(documents, 2, '!')
    await documents.save(id, 2)
    expect(readFileSync(join(root, id), 'utf8')).toBe(`${mine}!`)
  })

  test('disk, when the file is gone: refused, and the window’s text stays', async () => {
    const { documents, root } = await conflict()
    rmSync(join(root, id))
    await expect(documents.settle({ id, seq: 1, keep: 'disk' })).rejects.toMatchObject({
      code: 'missing',
      key: 'post.missing',
    })
    expect(documents.tip(id)).toBe(mine)
    expect(documents.dirtyIds()).toEqual([id])
    typing(documents, 2, '!')
    await documents.settle({ id, seq: 2, keep: 'mine' })
    expect(readFileSync(join(root, id), 'utf8')).toBe(`${mine}!`)
  })

  test.each<[string, Uint8Array, object, string]>([
    ['not UTF-8', Buffer.from('c4e3bac3a3accac0bde7', 'hex'), { key: 'post.notUtf8' }, '你好，世界'],
    ['binary', Uint8Array.from([0x89, 0x50, 0, 0, 1]), { key: 'post.binary' }, ''],
  ])(
    'disk, when theirs is %s: shown, and from now on for reading only',
    async (_, bytes, readOnly, shown) => {
      const { documents, root, kept } = await conflict()
      writeFileSync(join(root, id), bytes)
      expect(await documents.settle({ id, seq: 1, keep: 'disk' })).toMatchObject({
        id,
        text: shown,
        readOnly,
      })
      expect((await kept())[0]).toBe(mine)
      expect(documents.dirtyIds()).toEqual([])
      const refusal = expect.objectContaining({ code: 'invalid', key: 'post.readOnly' })
      expect(() => documents.change(id, 2, [[0, 'x']])).toThrow(refusal)
      expect(await documents.compare(id)).toEqual({ kind: 'same' })
      expect(readFileSync(join(root, id))).toEqual(Buffer.from(bytes))
    },
  )

  test('a choice that was made for an older text is not carried out', async () => {
    const { documents, disk } = await conflict()
    typing(documents, 2, '!')
    await expect(documents.settle({ id, seq: 1, keep: 'disk' })).rejects.toMatchObject({ code: 'invalid' })
    expect(documents.tip(id)).toBe(`${mine}!`)
    expect(disk()).toBe('theirs')
  })

  test('when the loser cannot be kept, nothing is lost', async () => {
    const made = await conflict()
    chmodSync(made.root, 0o755)
    const history: History = { ...made.history, keep: () => Promise.reject(new Error('no room')) }
    const documents = createOpenDocuments({ fs: nodeFs, root: made.root, history, now: () => 0 })
    await documents.open(id)
    const length = editorLength('theirs')
    documents.change(id, 1, ChangeSet.of({ from: length, insert: 'mine' }, length).toJSON() as ChangesJson)
    writeFileSync(join(made.root, id), 'theirs again')
    for (const keep of ['mine', 'disk'] as const) {
      await expect(documents.settle({ id, seq: 1, keep })).rejects.toThrow('no room')
      expect(made.disk()).toBe('theirs again')
      expect(documents.tip(id)).toBe('theirsmine')
    }
    expect(readdirSync(join(made.root, '_posts')).filter(name => name.startsWith('.~'))).toEqual([])
  })
})
