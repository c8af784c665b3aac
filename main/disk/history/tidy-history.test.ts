import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../../blog/sample-blog.ts'
import { failingFs } from '../failing-fs.ts'
import { type FsPort, nodeFs } from '../node-fs.ts'
import { sha256 } from '../sha256.ts'
import { type History, openHistory } from './history.ts'
import { contentPath } from './history-contents.ts'
import { historyUse, tidyHistory } from './tidy-history.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const day = 24 * 60 * 60 * 1000
const startMs = Date.UTC(2026, 0, 1)
const noLimit = Number.POSITIVE_INFINITY
/** The pause for other processes is not waited for. */
const fs: FsPort = { ...nodeFs, wait: async () => undefined }

interface Kept {
  readonly data: string
  readonly folder: string
  readonly history: History
  readonly clock: { nowMs: number }
  texts(): Promise<readonly string[]>
  tidy(port?: FsPort, limitBytes?: number): Promise<void>
  names(): readonly string[]
}

function prepare(): Kept {
  const data = sampleFolder()
  const clock = { nowMs: startMs }
  const history = openHistory(nodeFs, data, '/blog', () => clock.nowMs)
  const folder = join(data, 'history', sha256('/blog').slice(0, 16))
  return {
    data,
    folder,
    history,
    clock,
    texts: async () =>
      Promise.all(
        (await history.list()).map(async ({ sha }) => new TextDecoder().decode(await history.read(sha))),
      ),
    tidy: (port = fs, limitBytes = noLimit) => tidyHistory(port, data, { nowMs: clock.nowMs, limitBytes }),
    names: () => readdirSync(join(folder, 'contents')),
  }
}

/** Two in one hour, then a day on which all stay. */
async function thinnable(): Promise<Kept> {
  const kept = prepare()
  await kept.history.keep('a.md', bytes('first'))
  kept.clock.nowMs += 1000
  await kept.history.keep('a.md', bytes('second'))
  kept.clock.nowMs += 3 * day
  await kept.history.keep('a.md', bytes('third'))
  return kept
}

describe('tidyHistory', () => {
  test('thins out the index, and removes what no version needs', async () => {
    const kept = await thinnable()
    await kept.tidy()
    expect(await kept.texts()).toEqual(['second', 'third'])
    expect(kept.names().toSorted()).toEqual(
      [sha256('second'), sha256('third')].map(sha => `${sha}.gz`).sort(),
    )
    await kept.history.keep('a.md', bytes('fourth'))
    expect(await kept.texts()).toEqual(['second', 'third', 'fourth'])
  })

  test('with nothing to thin out, nothing is written', async () => {
    const kept = prepare()
    await kept.history.keep('a.md', bytes('x'))
    const port = failingFs(null)
    await kept.tidy(port)
    expect(port.calls.filter(call => !['readdir', 'readFile', 'stat'].includes(call))).toEqual([])
  })

  test('holds the limit, over all blogs, but for what lost a conflict; says what is used', async () => {
    const kept = prepare()
    const other = openHistory(nodeFs, kept.data, '/other', () => startMs - 1000)
    await other.keep('b.md', bytes('other'))
    await kept.history.keep('a.md', bytes('lost'), 'conflict')
    await kept.history.keep('a.md', bytes('saved'))
    const used = await historyUse(fs, kept.data)
    expect(used).toBe((await kept.history.list()).reduce((sum, { packedBytes }) => sum + packedBytes, 25))
    await kept.tidy(fs, used - 1)
    expect(await other.list()).toEqual([])
    expect(await kept.texts()).toEqual(['lost', 'saved'])
    await kept.tidy(fs, 0)
    expect(await kept.texts()).toEqual(['lost'])
    expect(await historyUse(fs, kept.data)).toBeGreaterThan(0)
  })

  test('a name that a file had stays known, until no version is as old', async () => {
    const kept = await thinnable()
    await kept.history.renamed('a.md', 'b.md')
    await kept.tidy()
    expect(await kept.history.versionsOf('b.md')).toHaveLength(2)
    kept.clock.nowMs += 31 * day
    await kept.tidy()
    expect(await kept.history.list()).toEqual([])
    expect(readdirSync(kept.folder).filter(name => name.startsWith('index'))).toEqual([])
  })

  test('what a killed process left is swept', async () => {
    const kept = prepare()
    await kept.history.keep('a.md', bytes('x'))
    const orphans = [
      '.~ink-0123456789ab.tmp',
      'contents/.~ink-0123456789ab.tmp',
      `contents/${'0'.repeat(64)}.gz`,
    ]
    for (const name of orphans) {
      writeFileSync(join(kept.folder, name), '')
      utimesSync(join(kept.folder, name), 1, 1)
    }
    // Put aside by a process that did not come to look again.
    const content = contentPath(kept.folder, sha256('x'))
    writeFileSync(`${content}.aside`, readFileSync(content))
    await kept.tidy()
    expect(readdirSync(kept.folder).sort()).toEqual(['contents', 'index.jsonl'])
    expect(kept.names()).toEqual([`${sha256('x')}.gz`])
    expect(await kept.texts()).toEqual(['x'])
  })

  test('ended at any moment, it has removed no version that stays', async () => {
    const found = new Set<number>()
    for (let endAt = 1; endAt < 60; endAt++) {
      const kept = await thinnable()
      let calls = 0
      const ending = new Proxy(fs, {
        get: (target, key) =>
          typeof Reflect.get(target, key) !== 'function'
            ? Reflect.get(target, key)
            : async (...args: unknown[]) => {
                if (++calls >= endAt) throw new Error('the process ended')
                return Reflect.get(target, key)(...args)
              },
      })
      await kept.tidy(ending).catch(() => undefined)
      found.add((await kept.history.list()).length)
      await kept.tidy()
      expect(await kept.texts()).toEqual(['second', 'third'])
      expect(kept.names()).toHaveLength(2)
    }
    expect([...found].sort()).toEqual([2, 3])
  })
})

describe('two processes', () => {
  test('both tidy and both keep at once: every version that stays is there, and can be read', async () => {
    const kept = await thinnable()
    const other = openHistory(nodeFs, kept.data, '/blog', () => kept.clock.nowMs)
    const short: FsPort = { ...nodeFs, wait: () => nodeFs.wait(5) }
    const keeping = (history: History, name: string) =>
      Array.from({ length: 30 }, (_, number) => history.keep('a.md', bytes(`${name} ${number % 10}`)))
    await Promise.all([
      ...keeping(kept.history, 'one'),
      kept.tidy(short),
      ...keeping(other, 'two'),
      kept.tidy(short),
      kept.tidy(short),
    ])
    await kept.tidy(short)
    const texts = await kept.texts()
    for (const name of ['one', 'two']) {
      for (let number = 0; number < 10; number++) expect(texts).toContain(`${name} ${number}`)
    }
    expect(texts).not.toContain('first')
  })

  test('a version that names a content which is being removed keeps it', async () => {
    const kept = await thinnable()
    // Kept by another process when its content is already put aside.
    const port: FsPort = {
      ...fs,
      rename: async (from, to) => {
        await nodeFs.rename(from, to)
        if (to.endsWith('.aside')) await kept.history.keep('b.md', bytes('first'))
      },
    }
    await kept.tidy(port)
    expect((await kept.texts()).toSorted()).toEqual(['first', 'second', 'third'])
  })
})
