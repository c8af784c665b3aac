import { chmodSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls.ts'
import { type Fault, failingFs } from '../disk/failing-fs.ts'
import { type History, openHistory } from '../disk/history.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { editorLength } from './apply-to-text.ts'
import { createOpenDocuments, type OpenDocuments } from './open-documents.ts'
import { sampleBlog, sampleFolder } from './sample-blog.ts'

const id = '_posts/2016-12-03-深圳黑客松之旅.md'
const text = '---\ntitle: 旅\r\n---\n第一行\r\n第二行\n'

interface Desk {
  readonly root: string
  readonly documents: OpenDocuments
  readonly history: History
  disk(name?: string): string
  kept(): Promise<readonly string[]>
  clock: { nowMs: number }
}

function desk(fs: FsPort = nodeFs, content: string | Uint8Array = text): Desk {
  const root = sampleBlog({ [id]: content })
  const clock = { nowMs: 1_000_000 }
  const now = () => clock.nowMs
  const history = openHistory(nodeFs, sampleFolder(), root, now)
  return {
    root,
    clock,
    history,
    documents: createOpenDocuments({ fs, root, history, now }),
    disk: (name = id) => readFileSync(join(root, name), 'utf8'),
    kept: async () =>
      Promise.all(
        (await history.list()).map(async ({ sha }) => new TextDecoder().decode(await history.read(sha))),
      ),
  }
}

/** Types at the very end, as the editor would tell it. */
function typing(documents: OpenDocuments, seq: number, insert: string): void {
  const length = editorLength(documents.tip(id) ?? '')
  documents.change(id, seq, ChangeSet.of({ from: length, insert }, length).toJSON() as ChangesJson)
}

describe('open and save', () => {
  test('opening gives the file as it is, and writes nothing', async () => {
    const { documents, root } = desk()
    const before = statSync(join(root, id)).mtimeMs
    expect(await documents.open(id)).toEqual({ id, text, seq: 0, isSaved: true, readOnly: null })
    expect(statSync(join(root, id)).mtimeMs).toBe(before)
  })

  test('typing and saving changes only what was typed; the version before is kept', async () => {
    const { documents, disk, kept } = desk()
    await documents.open(id)
    typing(documents, 1, '新')
    expect(documents.dirtyIds()).toEqual([id])
    expect(await documents.save(id, 1)).toEqual({ savedSeq: 1 })
    expect(disk()).toBe(`${text}新`)
    expect(documents.dirtyIds()).toEqual([])
    expect(await kept()).toEqual([text])
  })

  test('saving what is saved writes nothing', async () => {
    const fs = failingFs(null)
    const { documents } = desk(fs)
    await documents.open(id)
    expect(await documents.save(id, 0)).toEqual({ savedSeq: 0 })
    typing(documents, 1, 'x')
    await documents.save(id, 1)
    const writes = fs.calls.filter(call => call === 'file.write').length
    expect(await documents.save(id, 1)).toEqual({ savedSeq: 1 })
    expect(fs.calls.filter(call => call === 'file.write')).toHaveLength(writes)
  })

  test('typed and taken back: clean again after a save, with nothing written', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    const before = statSync(join(root, id)).mtimeMs
    const length = editorLength(text)
    typing(documents, 1, 'x')
    const back = ChangeSet.of({ from: length, to: length + 1 }, length + 1).toJSON() as ChangesJson
    documents.change(id, 2, back)
    expect(await documents.save(id, 2)).toEqual({ savedSeq: 2 })
    expect(documents.dirtyIds()).toEqual([])
    expect(statSync(join(root, id)).mtimeMs).toBe(before)
  })

  test('what is typed while a save runs is not lost, nor called saved', async () => {
    const { documents, disk } = desk()
    await documents.open(id)
    typing(documents, 1, 'a')
    const saving = documents.save(id, 1)
    // The save takes its text in its turn, a moment later; both are right, saying less than is on the disk is not.
    await Promise.resolve()
    typing(documents, 2, 'b')
    const { savedSeq } = await saving
    expect(disk()).toBe(savedSeq === 1 ? `${text}a` : `${text}ab`)
    expect(documents.dirtyIds()).toEqual(savedSeq === 1 ? [id] : [])
    expect(await documents.save(id, 2)).toEqual({ savedSeq: 2 })
    expect(disk()).toBe(`${text}ab`)
  })

  test('many saves at once end in the last text', async () => {
    const { documents, disk } = desk()
    await documents.open(id)
    const saves = []
    for (let seq = 1; seq <= 20; seq++) {
      typing(documents, seq, String(seq % 10))
      saves.push(documents.save(id, seq))
    }
    const results = await Promise.all(saves)
    results.forEach(({ savedSeq }, i) => {
      expect(savedSeq).toBeGreaterThanOrEqual(i + 1)
    })
    expect(disk()).toBe(`${text}12345678901234567890`)
  })

  test('a window that is loaded again gets back what it typed', async () => {
    const { documents } = desk()
    await documents.open(id)
    typing(documents, 1, 'x')
    expect(await documents.open(id)).toEqual({ id, text: `${text}x`, seq: 1, isSaved: false, readOnly: null })
  })

  test('the history does not grow with every second of typing', async () => {
    const { documents, kept, clock } = desk()
    await documents.open(id)
    for (let seq = 1; seq <= 10; seq++) {
      typing(documents, seq, 'x')
      await documents.save(id, seq)
      clock.nowMs += 60_000
    }
    expect(await kept()).toEqual([text, `${text}xxxxx`])
  })

  test('out of step: an unknown post, a gap, a save of what never came', async () => {
    const { documents } = desk()
    const outOfStep = expect.objectContaining({ code: 'invalid', key: 'post.outOfStep' })
    expect(() => documents.change(id, 1, [])).toThrow(outOfStep)
    await documents.open(id)
    expect(() => typing(documents, 2, 'x')).toThrow(outOfStep)
    typing(documents, 1, 'x')
    await expect(documents.save(id, 2)).rejects.toEqual(outOfStep)
    expect(documents.tip(id)).toBe(`${text}x`)
  })

  test('a change that is sent again, because its answer was lost, is taken once', async () => {
    const { documents } = desk()
    await documents.open(id)
    typing(documents, 1, 'x')
    typing(documents, 1, 'x')
    typing(documents, 2, 'y')
    typing(documents, 1, 'x')
    expect(documents.tip(id)).toBe(`${text}xy`)
  })

  test.each<Fault & { key: string }>([
    { operation: 'file.write', code: 'ENOSPC', key: 'error.diskFull' },
    { operation: 'rename', code: 'EACCES', key: 'error.noPermission' },
    { operation: 'open', code: 'EROFS', path: /\.~ink/, key: 'error.readOnlyDisk' },
  ])(
    'a save that fails ($code) leaves the post dirty, and the next one saves it',
    async ({ key, ...fault }) => {
      const { documents, disk } = desk(failingFs({ ...fault, times: 1 }))
      await documents.open(id)
      typing(documents, 1, 'x')
      await expect(documents.save(id, 1)).rejects.toMatchObject({ code: 'disk', key })
      expect(documents.dirtyIds()).toEqual([id])
      expect(disk()).toBe(text)
      typing(documents, 2, 'y')
      expect(await documents.save(id, 2)).toEqual({ savedSeq: 2 })
      expect(disk()).toBe(`${text}xy`)
    },
  )

  test('a save that fails behind the rename is told, and is no conflict with ourselves', async () => {
    const { documents, disk } = desk(failingFs({ operation: 'open', code: 'EIO', path: /_posts$/, times: 1 }))
    await documents.open(id)
    typing(documents, 1, 'x')
    await expect(documents.save(id, 1)).rejects.toMatchObject({ key: 'error.diskFailed' })
    expect(disk()).toBe(`${text}x`)
    typing(documents, 2, 'y')
    expect(await documents.save(id, 2)).toEqual({ savedSeq: 2 })
    expect(disk()).toBe(`${text}xy`)
  })

  test('quitting saves all, and names what could not be', async () => {
    const good = desk()
    await good.documents.open(id)
    typing(good.documents, 1, 'x')
    expect(await good.documents.flushAll()).toEqual({ failed: [] })
    expect(good.disk()).toBe(`${text}x`)

    const full = desk(failingFs({ operation: 'file.write', code: 'ENOSPC' }))
    await full.documents.open(id)
    typing(full.documents, 1, 'x')
    expect(await full.documents.flushAll()).toEqual({
      failed: [{ id, error: { code: 'disk', key: 'error.diskFull', params: { file: id } } }],
    })
    expect(full.documents.dirtyIds()).toEqual([id])
  })
})

test('what is typed while quitting saves other posts is saved too', async () => {
  const other = '_posts/2020-01-01-b.md'
  let typeMore: () => void = () => undefined
  const rename: FsPort['rename'] = async (from, to) => {
    await nodeFs.rename(from, to)
    typeMore()
  }
  const { documents, disk, root } = desk({ ...nodeFs, rename })
  writeFileSync(join(root, other), 'b')
  await documents.open(id)
  await documents.open(other)
  typing(documents, 1, 'x')
  documents.change(other, 1, [1, [0, 'y']] as ChangesJson)
  typeMore = () => {
    typeMore = () => undefined
    typing(documents, 2, 'z')
  }
  expect(await documents.flushAll()).toEqual({ failed: [] })
  expect(documents.dirtyIds()).toEqual([])
  expect([disk(), disk(other)]).toEqual([`${text}xz`, 'by'])
})

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
    expect(() => documents.change(id, 1, [[0, 'x']])).toThrow(expect.objectContaining({ code: 'invalid' }))
    await expect(documents.save(id, 0)).rejects.toMatchObject({ code: 'invalid' })
    expect(readFileSync(join(root, id))).toEqual(gbk)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    rmSync(join(root, id))
    expect(await documents.compare(id)).toEqual({ kind: 'gone' })
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
    }
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

describe('the disk changed', () => {
  test('not at all: the same, also when only its time did', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    writeFileSync(join(root, id), text)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    typing(documents, 1, 'x')
    await documents.save(id, 1)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
  })

  test('and nothing was typed: the new text is the base, and a change on its way does not fit', async () => {
    const { documents, root, disk } = desk()
    await documents.open(id)
    writeFileSync(join(root, id), 'theirs')
    expect(await documents.compare(id)).toEqual({ kind: 'reloaded', text: 'theirs', seq: 1 })
    expect(() => typing(documents, 1, 'late')).toThrow(expect.objectContaining({ key: 'post.outOfStep' }))
    typing(documents, 2, '!')
    await documents.save(id, 2)
    expect(disk()).toBe('theirs!')
  })

  test('and something was typed: a conflict, and a save overwrites nothing', async () => {
    const { documents, root, disk } = desk()
    await documents.open(id)
    typing(documents, 1, 'mine')
    writeFileSync(join(root, id), 'theirs')
    expect(await documents.compare(id)).toEqual({ kind: 'conflict' })
    await expect(documents.save(id, 1)).rejects.toMatchObject({ code: 'conflict' })
    expect(disk()).toBe('theirs')
    expect(documents.tip(id)).toBe(`${text}mine`)
  })

  test('deleted: gone, and a save makes nothing again by itself', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    typing(documents, 1, 'mine')
    rmSync(join(root, id))
    expect(await documents.compare(id)).toEqual({ kind: 'gone' })
    await expect(documents.save(id, 1)).rejects.toMatchObject({ code: 'missing' })
    expect(documents.dirtyIds()).toEqual([id])
  })

  test('the whole blog was deleted: gone, and what was typed is still here', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    typing(documents, 1, 'mine')
    rmSync(root, { recursive: true })
    expect(await documents.compare(id)).toEqual({ kind: 'gone' })
    expect((await documents.flushAll()).failed).toMatchObject([{ id, error: { code: 'missing' } }])
    expect(documents.tip(id)).toBe(`${text}mine`)
  })
})

describe('settling a conflict', () => {
  const conflict = async (): Promise<Desk> => {
    const made = desk()
    await made.documents.open(id)
    typing(made.documents, 1, 'mine')
    writeFileSync(join(made.root, id), 'theirs')
    return made
  }
  const mine = `${text}mine`

  test('mine: the disk has it, theirs is in the history', async () => {
    const { documents, disk, kept } = await conflict()
    expect(await documents.settle({ id, seq: 1, keep: 'mine' })).toEqual({ id, text: mine, seq: 1 })
    expect(disk()).toBe(mine)
    expect(await kept()).toContain('theirs')
    expect(documents.dirtyIds()).toEqual([])
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
  })

  test('disk: the window has theirs, mine is in the history', async () => {
    const { documents, disk, kept } = await conflict()
    expect(await documents.settle({ id, seq: 1, keep: 'disk' })).toEqual({ id, text: 'theirs', seq: 2 })
    expect(disk()).toBe('theirs')
    expect(await kept()).toEqual([mine])
    expect(documents.dirtyIds()).toEqual([])
  })

  test('both: mine beside it under a new name, which replaces nothing', async () => {
    const { documents, disk, root } = await conflict()
    const taken = id.replace('.md', '-2.md')
    writeFileSync(join(root, taken), 'taken')
    const beside = id.replace('.md', '-3.md')
    expect(await documents.settle({ id, seq: 1, keep: 'both' })).toEqual({ id: beside, text: mine, seq: 0 })
    expect([disk(), disk(taken), disk(beside)]).toEqual(['theirs', 'taken', mine])
    expect(documents.dirtyIds()).toEqual([])
    expect(documents.tip(id)).toBe('theirs')
  })

  test('the file is gone: mine makes it again, both makes another, disk keeps mine in the history', async () => {
    for (const keep of ['mine', 'both', 'disk'] as const) {
      const { documents, root, kept } = await conflict()
      rmSync(join(root, '_posts'), { recursive: true })
      const settled = documents.settle({ id, seq: 1, keep })
      if (keep === 'disk') {
        await expect(settled).rejects.toMatchObject({ code: 'missing' })
        expect(await kept()).toEqual([mine])
      } else {
        expect(readFileSync(join(root, (await settled).id), 'utf8')).toBe(mine)
      }
    }
  })

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
