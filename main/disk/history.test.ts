import { appendFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from './failing-fs.ts'
import { openHistory } from './history.ts'
import { nodeFs } from './node-fs.ts'
import { sha256 } from './sha256.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('openHistory', () => {
  test('gives back every version that was kept, each content stored once', async () => {
    const data = sampleFolder()
    let nowMs = 1000
    const history = openHistory(nodeFs, data, '/blog', () => nowMs++)
    await history.keep('a.md', bytes('一'))
    await history.keep('a.md', bytes('二'))
    await history.keep('b.md', bytes('一'))
    const versions = await history.list()
    expect(versions).toEqual([
      { id: 'a.md', sha: sha256('一'), keptMs: 1000, sizeBytes: 3, why: 'save' },
      { id: 'a.md', sha: sha256('二'), keptMs: 1001, sizeBytes: 3, why: 'save' },
      { id: 'b.md', sha: sha256('一'), keptMs: 1002, sizeBytes: 3, why: 'save' },
    ])
    expect(new TextDecoder().decode(await history.read(sha256('二')))).toBe('二')
    const files = readdirSync(join(data, 'history'), { recursive: true }).filter(name =>
      /\.gz$/.test(String(name)),
    )
    expect(files).toHaveLength(2)
  })

  test('each blog has its own, readable by its owner only', async () => {
    const data = sampleFolder()
    await openHistory(nodeFs, data, '/one').keep('a.md', bytes('x'))
    expect(await openHistory(nodeFs, data, '/two').list()).toEqual([])
    const folder = join(data, 'history', sha256('/one').slice(0, 16))
    expect(statSync(join(folder, 'index.jsonl')).mode & 0o777).toBe(0o600)
    const sha = sha256('x')
    expect(statSync(join(folder, sha.slice(0, 2), `${sha}.gz`)).mode & 0o777).toBe(0o600)
  })

  test('a line that a power loss cut short hides no other', async () => {
    const data = sampleFolder()
    const history = openHistory(nodeFs, data, '/blog')
    await history.keep('a.md', bytes('x'))
    appendFileSync(join(data, 'history', sha256('/blog').slice(0, 16), 'index.jsonl'), '{"id":"b.m')
    expect((await history.list()).map(({ id }) => id)).toEqual(['a.md'])
  })

  test.each(['mkdir', 'open', 'file.write', 'file.sync', 'rename', 'appendFile'] as const)(
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
