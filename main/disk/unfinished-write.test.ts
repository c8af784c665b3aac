import { linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from './failing-fs.ts'
import { openHistory } from './history/history.ts'
import { nodeFs } from './node-fs.ts'
import { settleUnfinished } from './settle-unfinished.ts'
import { isTorn, noteWrite, readNotes } from './unfinished-write.ts'
import { notesFolder } from './write-guard.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const old = '旧的正文，还在这里\n'
const fresh = '新的正文，比旧的长一些，而且还要长\n'

describe('a note of a write', () => {
  test('holds both versions, is private, and goes when the file is whole', async () => {
    const folder = join(sampleFolder(), 'notes')
    const remove = await noteWrite(nodeFs, folder, { id: 'a.md', old: bytes(old), fresh: bytes(fresh) })
    const [note] = await readNotes(nodeFs, folder)
    expect(note?.write).toMatchObject({ id: 'a.md', pid: process.pid })
    expect(new TextDecoder().decode(note?.write.old)).toBe(old)
    expect(new TextDecoder().decode(note?.write.fresh)).toBe(fresh)
    expect(statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o777).toBe(0o600)
    await remove()
    expect(readdirSync(folder)).toEqual([])
  })

  test('nowhere: none', async () => {
    expect(await readNotes(nodeFs, join(sampleFolder(), 'none'))).toEqual([])
  })
})

describe('isTorn', () => {
  const write = { id: 'a.md', pid: 1, old: bytes('aaaaaaaa'), fresh: bytes('bbbbbbbbbbbb') }
  test.each(['bbbbaaaa', 'bbbbbbbbb', 'aaaabbbb', 'bbbbbbbb\0\0\0\0'])('%j can be left by a cut', found => {
    expect(isTorn(bytes(found), write)).toBe(true)
  })
  test.each(['', 'aaaa', 'aaaaaaac', 'bbbb\0\0\0\0', 'bbbbbbbbbbbbb', 'aaaa, and mine'])(
    '%j is a change',
    found => {
      expect(isTorn(bytes(found), write)).toBe(false)
    },
  )
  test('one that was to become shorter, and was not yet cut', () => {
    expect(isTorn(bytes('bbaaaaaa'), { ...write, fresh: bytes('bb') })).toBe(true)
  })
})

describe('settleUnfinished', () => {
  async function interrupted(found: string | null) {
    const root = sampleFolder({ 'a.md': old })
    const dataFolder = sampleFolder()
    await noteWrite(nodeFs, notesFolder(dataFolder, root), {
      id: 'a.md',
      old: bytes(old),
      fresh: bytes(fresh),
    })
    linkSync(join(root, 'a.md'), join(root, 'b.md'))
    if (found === null) rmSync(join(root, 'a.md'))
    else writeFileSync(join(root, 'a.md'), found)
    const history = openHistory(nodeFs, dataFolder, root)
    return {
      settle: (fs = nodeFs) => settleUnfinished({ fs, dataFolder, root, history }),
      text: () => readFileSync(join(root, 'a.md'), 'utf8'),
      kept: async () => (await history.list()).map(({ why }) => why),
      notes: () => readdirSync(notesFolder(dataFolder, root)).length,
    }
  }
  const torn = Buffer.concat([bytes(fresh).subarray(0, 9), bytes(old).subarray(9)]).toString()

  test('half written: the old bytes are put back, and the new ones can be had', async () => {
    const post = await interrupted(torn)
    expect(await post.settle()).toEqual({ restored: ['a.md'], failed: [] })
    expect([post.text(), await post.kept(), post.notes()]).toEqual([old, ['conflict'], 0])
  })

  test.each([
    ['not begun', old],
    ['finished', fresh],
    ['changed since by someone', 'something else, of about that length'],
  ])('%s: it stays as it is', async (_, found) => {
    const post = await interrupted(found)
    expect(await post.settle()).toEqual({ restored: [], failed: [] })
    expect([post.text(), post.notes()]).toEqual([found, 0])
  })

  test('taken away since: both versions can be had', async () => {
    const post = await interrupted(null)
    expect(await post.settle()).toEqual({ restored: [], failed: [] })
    expect([await post.kept(), post.notes()]).toEqual([['conflict', 'conflict'], 0])
  })

  test('a disk that refuses is told, and the next start tries again', async () => {
    const post = await interrupted(torn)
    const refused = failingFs({ operation: 'file.write', code: 'EROFS', path: /a\.md$/ })
    expect(await post.settle({ ...nodeFs, open: refused.open })).toMatchObject({
      restored: [],
      failed: [{ id: 'a.md', error: { code: 'disk', key: 'error.readOnlyDisk' } }],
    })
    expect(await post.settle()).toMatchObject({ restored: ['a.md'] })
    expect(post.text()).toBe(old)
  })
})
