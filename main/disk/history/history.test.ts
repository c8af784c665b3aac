import { appendFileSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../../blog/sample-blog.ts'
import { failingFs } from '../failing-fs.ts'
import { type FsPort, nodeFs } from '../node-fs.ts'
import { sha256 } from '../sha256.ts'
import { type History, openHistory } from './history.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const folderOf = (data: string, root = '/blog') => join(data, 'history', sha256(root).slice(0, 16))
const indexOf = (data: string) => join(folderOf(data), 'index.jsonl')
const texts = async (history: History, id: string) =>
  Promise.all((await history.versionsOf(id)).map(async ({ sha }) => text(await history.read(sha))))
const text = (content: Uint8Array) => new TextDecoder().decode(content)

describe('openHistory', () => {
  test('gives back every version that was kept, each content stored once', async () => {
    const data = sampleFolder()
    let nowMs = 1000
    const history = openHistory(nodeFs, data, '/blog', () => nowMs++)
    await history.keep('a.md', bytes('一'))
    await history.keep('a.md', bytes('二'), 'operation')
    await history.keep('b.md', bytes('一'), 'conflict')
    expect(await history.list()).toMatchObject([
      { id: 'a.md', sha: sha256('一'), keptMs: 1000, sizeBytes: 3, why: 'save' },
      { id: 'a.md', sha: sha256('二'), keptMs: 1001, sizeBytes: 3, why: 'operation' },
      { id: 'b.md', sha: sha256('一'), keptMs: 1002, sizeBytes: 3, why: 'conflict' },
    ])
    expect(text(await history.read(sha256('二')))).toBe('二')
    const contents = readdirSync(join(folderOf(data), 'contents'))
    expect(contents).toHaveLength(2)
    const [version] = await history.list()
    expect(statSync(join(folderOf(data), 'contents', `${version?.sha}.gz`)).size).toBe(version?.packedBytes)
  })

  test('each blog has its own, readable by its owner only', async () => {
    const data = sampleFolder()
    await openHistory(nodeFs, data, '/one').keep('a.md', bytes('x'))
    expect(await openHistory(nodeFs, data, '/two').list()).toEqual([])
    for (const name of ['index.jsonl', `contents/${sha256('x')}.gz`]) {
      expect(statSync(join(folderOf(data, '/one'), name)).mode & 0o777).toBe(0o600)
    }
  })

  test.each([
    ['cut short', '\n{"id":"b.md","sha":"ab'],
    ['cut short, so that the next follows at once', '{"id":"b.m'],
    ['left empty by a power loss', '\0\0\0\0\0\0'],
  ])('a line %s hides no other', async (_, torn) => {
    const data = sampleFolder()
    const history = openHistory(nodeFs, data, '/blog')
    await history.keep('a.md', bytes('x'))
    appendFileSync(indexOf(data), torn)
    await history.keep('c.md', bytes('y'))
    expect((await history.list()).map(({ id }) => id)).toEqual(['a.md', 'c.md'])
  })

  test('versions follow a file under its names, and no other that had one of them', async () => {
    let nowMs = 1000
    const history = openHistory(nodeFs, sampleFolder(), '/blog', () => nowMs++)
    await history.keep('b.md', bytes('another b, deleted since'))
    await history.keep('a.md', bytes('1'))
    await history.renamed('a.md', 'b.md')
    await history.keep('b.md', bytes('2'))
    await history.renamed('b.md', 'c.md')
    await history.keep('c.md', bytes('3'))
    await history.keep('a.md', bytes('a new a'))
    await history.keep('b.md', bytes('a new b'))
    expect(await texts(history, 'c.md')).toEqual(['3', '2', '1'])
    expect(await texts(history, 'a.md')).toEqual(['a new a'])
    expect(await texts(history, 'b.md')).toEqual(['a new b'])
  })

  test('a save that failed and was tried again is one version, pinned if it ever was', async () => {
    const history = openHistory(nodeFs, sampleFolder(), '/blog')
    await history.keep('a.md', bytes('x'), 'conflict')
    await history.keep('a.md', bytes('x'))
    await history.keep('a.md', bytes('y'))
    await history.keep('a.md', bytes('x'))
    expect(await texts(history, 'a.md')).toEqual(['x', 'y', 'x'])
    expect((await history.versionsOf('a.md')).map(({ why }) => why)).toEqual(['save', 'save', 'conflict'])
  })

  test('one that is no longer kept is missing, in a sentence', async () => {
    const history = openHistory(nodeFs, sampleFolder(), '/blog')
    await expect(history.read(sha256('x'))).rejects.toMatchObject({
      code: 'missing',
      key: 'error.versionGone',
    })
  })

  test.each(['mkdir', 'open', 'file.write', 'file.sync', 'file.stat', 'rename', 'stat'] as const)(
    'a version that could not be kept because of %s is told, naming the post',
    async operation => {
      const history = openHistory(failingFs({ operation, code: 'ENOSPC' }), sampleFolder(), '/blog')
      await expect(history.keep('a.md', bytes('x'))).rejects.toMatchObject({
        code: 'disk',
        key: 'error.historyFailed',
        params: { file: 'a.md', code: 'ENOSPC' },
      })
    },
  )
})

describe('two processes with one history', () => {
  test('a content that the other throws away in this moment is written again', async () => {
    const data = sampleFolder()
    const history = openHistory(nodeFs, data, '/blog')
    await history.keep('a.md', bytes('x'))
    // Found there at first, it goes before the line is written.
    const content = join(folderOf(data), 'contents', `${sha256('x')}.gz`)
    const fs: FsPort = {
      ...nodeFs,
      open: async (path, flags, mode) => {
        if (flags === 'a') unlinkSync(content)
        return nodeFs.open(path, flags, mode)
      },
    }
    await openHistory(fs, data, '/blog').keep('b.md', bytes('x'))
    expect(text(await history.read(sha256('x')))).toBe('x')
  })

  test('a line that went into a file that the other took away is written again', async () => {
    const data = sampleFolder()
    await openHistory(nodeFs, data, '/blog').keep('a.md', bytes('x'))
    let isTaken = false
    const fs: FsPort = {
      ...nodeFs,
      open: async (path, flags, mode) => {
        const file = await nodeFs.open(path, flags, mode)
        if (flags === 'a' && !isTaken) {
          isTaken = true
          const before = readFileSync(indexOf(data))
          unlinkSync(indexOf(data))
          writeFileSync(join(folderOf(data), 'index-0123456789ab.jsonl'), before)
        }
        return file
      },
    }
    const history = openHistory(fs, data, '/blog')
    await history.keep('b.md', bytes('y'))
    expect((await history.list()).map(({ id }) => id)).toEqual(['a.md', 'b.md'])
  })

  test('a disk that takes half a line only is told; no half line counts', async () => {
    const data = sampleFolder()
    const fs: FsPort = {
      ...nodeFs,
      open: async (path, flags, mode) => {
        const file = await nodeFs.open(path, flags, mode)
        if (flags !== 'a') return file
        const write: typeof file.write = all => file.write(all, 0, 9, null)
        return {
          write,
          stat: options => file.stat(options),
          chmod: mode => file.chmod(mode),
          chown: (uid, gid) => file.chown(uid, gid),
          truncate: length => file.truncate(length),
          sync: () => file.sync(),
          datasync: () => file.datasync(),
          close: () => file.close(),
        }
      },
    }
    const history = openHistory(fs, data, '/blog')
    await expect(history.keep('a.md', bytes('x'))).rejects.toMatchObject({ key: 'error.historyFailed' })
    expect(await history.list()).toEqual([])
  })
})
