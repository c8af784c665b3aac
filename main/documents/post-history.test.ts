import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, id, text } from '../blog/desk.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from '../disk/failing-fs.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { listGonePosts, listVersions, readVersion, writeVersionBack } from './post-history.ts'

const bytesOf = (content: string) => new TextEncoder().encode(content)

describe('the history of a post', () => {
  test('lists its versions, newest first, one that was kept twice in a row once', async () => {
    const { history, clock } = desk()
    await history.keep(id, bytesOf('一'))
    clock.nowMs += 1000
    await history.keep(id, bytesOf('二'), 'conflict')
    await history.keep(id, bytesOf('二'), 'save')
    await history.keep('_posts/2020-01-01-b.md', bytesOf('other'))
    expect(await listVersions(history, id)).toEqual([
      { sha: sha256(bytesOf('二')), keptMs: 1_001_000, sizeBytes: 3, why: 'conflict' },
      { sha: sha256(bytesOf('一')), keptMs: 1_000_000, sizeBytes: 3, why: 'save' },
    ])
  })

  test('gives a version’s text with its own line endings, and no other post’s', async () => {
    const { history } = desk()
    await history.keep(id, bytesOf(text))
    expect(await readVersion(history, id, sha256(bytesOf(text)))).toBe(text)
    await expect(readVersion(history, 'other.md', sha256(bytesOf(text)))).rejects.toMatchObject({
      key: 'history.noVersion',
    })
  })

  test('a version that is no text is refused in a sentence', async () => {
    const { history } = desk()
    const bytes = new Uint8Array([0xff, 0xfe, 0x41, 0])
    await history.keep(id, bytes)
    await expect(readVersion(history, id, sha256(bytes))).rejects.toMatchObject({ key: 'history.notText' })
  })
})

describe('posts that only the history has', () => {
  test('are listed, and written back byte for byte to where they were', async () => {
    const { history, root } = desk()
    const blog = await openBlog(root)
    await history.keep(id, bytesOf(text))
    expect(await listGonePosts(history, blog)).toEqual([])
    rmSync(join(root, id))
    expect(await listGonePosts(history, blog)).toEqual([{ id, keptMs: 1_000_000 }])
    await writeVersionBack({ fs: nodeFs, root, history }, id, sha256(bytesOf(text)))
    expect(readFileSync(join(root, id), 'utf8')).toBe(text)
    expect(await listGonePosts(history, blog)).toEqual([])
  })

  test('are found by reading the index once, however many they are', async () => {
    const { root } = desk()
    const fs = failingFs(null)
    const history = openHistory(fs, sampleFolder(), root)
    const gone = [1, 2, 3].map(day => `_posts/2015-01-0${day}-从前.md`)
    for (const former of gone) await history.keep(former, bytesOf(former))
    const before = fs.calls.length
    expect((await listGonePosts(history, await openBlog(root))).map(post => post.id).sort()).toEqual(gone)
    expect(fs.calls.slice(before).filter(call => call === 'readFile')).toHaveLength(1)
  })

  test('one that was renamed is not gone: its versions went along', async () => {
    const { history, root, clock } = desk()
    const blog = await openBlog(root)
    const former = '_posts/2015-01-01-从前.md'
    await history.keep(former, bytesOf(text))
    clock.nowMs += 1000
    await history.renamed(former, id)
    expect(await listGonePosts(history, blog)).toEqual([])
    expect(await listVersions(history, id)).toMatchObject([{ sha: sha256(bytesOf(text)) }])
    // Deleted by another program before it was saved under its new name.
    rmSync(join(root, id))
    expect(await listGonePosts(history, blog)).toEqual([{ id, keptMs: 1_000_000 }])
  })

  test('are never written over a file that has the name by now', async () => {
    const { history, root, disk } = desk()
    await history.keep(id, bytesOf('old'))
    writeFileSync(join(root, id), 'someone else’s')
    await expect(
      writeVersionBack({ fs: nodeFs, root, history }, id, sha256(bytesOf('old'))),
    ).rejects.toMatchObject({ code: 'conflict', key: 'history.isThere' })
    expect(disk()).toBe('someone else’s')
  })

  test('an id that leads out of the blog writes nothing', async () => {
    const { history, root } = desk()
    await history.keep('../outside.md', bytesOf('x'))
    await expect(
      writeVersionBack({ fs: nodeFs, root, history }, '../outside.md', sha256(bytesOf('x'))),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect(existsSync(join(root, '../outside.md'))).toBe(false)
  })
})
