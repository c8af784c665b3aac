import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { desk, id, text, typing } from '../blog/desk.ts'
import { type Fault, failingFs } from '../disk/failing-fs.ts'
import type { History } from '../disk/history/history.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { editorLength } from './apply-to-text.ts'
import { createOpenDocuments } from './open-documents.ts'

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

  test('every save keeps the version before it', async () => {
    const { documents, kept } = desk()
    await documents.open(id)
    for (let seq = 1; seq <= 4; seq++) {
      typing(documents, seq, 'x')
      await documents.save(id, seq)
    }
    expect(await kept()).toEqual(['', 'x', 'xx', 'xxx'].map(typed => text + typed))
  })

  test('our own save is no change from outside, and one of the same moment is', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    typing(documents, 1, 'x')
    await documents.save(id, 1)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    typing(documents, 2, 'y')
    await documents.save(id, 2)
    writeFileSync(join(root, id), `${text}xz`)
    expect(await documents.compare(id)).toMatchObject({ kind: 'reloaded', text: `${text}xz` })
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
    expect(await good.documents.flushAll()).toEqual({ saved: [{ id, savedSeq: 1 }], failed: [] })
    expect(good.disk()).toBe(`${text}x`)

    const full = desk(failingFs({ operation: 'file.write', code: 'ENOSPC' }))
    await full.documents.open(id)
    typing(full.documents, 1, 'x')
    expect(await full.documents.flushAll()).toEqual({
      saved: [],
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
  expect(await documents.flushAll()).toEqual({
    saved: [
      { id, savedSeq: 2 },
      { id: other, savedSeq: 1 },
    ],
    failed: [],
  })
  expect(documents.dirtyIds()).toEqual([])
  expect([disk(), disk(other)]).toEqual([`${text}xz`, 'by'])
})

test('what is given up is in the history first, with what is typed meanwhile, and on no post', async () => {
  const made = desk()
  let typeMore: () => void = () => undefined
  const history: History = {
    ...made.history,
    keep: async (of, bytes) => {
      await made.history.keep(of, bytes)
      typeMore()
      typeMore = () => undefined
    },
  }
  const { root, disk, kept } = made
  const documents = createOpenDocuments({ fs: nodeFs, root, history, now: () => 0 })
  typeMore = () => typing(documents, 2, 'z')
  await documents.open(id)
  typing(documents, 1, 'x')
  await documents.keepUnsaved()
  expect(await kept()).toEqual([`${text}x`, `${text}xz`])
  expect(disk()).toBe(text)
  expect(documents.dirtyIds()).toEqual([])
})
