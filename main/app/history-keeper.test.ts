import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from '../disk/failing-fs.ts'
import { openHistory } from '../disk/history/history.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { createHistoryKeeper } from './history-keeper.ts'

const fs: FsPort = { ...nodeFs, wait: async () => undefined }

async function prepare(
  part: { readonly firstMs?: number; readonly everyMs?: number; readonly fs?: FsPort } = {},
) {
  const dataFolder = sampleFolder()
  const history = openHistory(nodeFs, dataFolder, '/blog')
  await history.keep('a.md', new TextEncoder().encode('x'))
  const limit = { bytes: 1000 }
  const logged: unknown[] = []
  const keeper = createHistoryKeeper({
    fs,
    dataFolder,
    limitBytes: () => limit.bytes,
    log: error => void logged.push(error),
    ...part,
  })
  return { dataFolder, history, limit, logged, keeper }
}

test('a lower limit holds at once, and the use that is asked for then is the new one', async () => {
  const { history, limit, keeper } = await prepare()
  expect(await keeper.use()).toBeGreaterThan(0)
  limit.bytes = 0
  keeper.tidy()
  expect(await keeper.use()).toBe(0)
  expect(await history.list()).toEqual([])
  keeper.close()
})

test('it tidies by itself, again and again, until it is closed', async () => {
  const { history, limit, keeper } = await prepare({ firstMs: 1, everyMs: 10 })
  limit.bytes = 0
  await expect.poll(() => history.list()).toEqual([])
  await history.keep('a.md', new TextEncoder().encode('y'))
  await expect.poll(() => history.list()).toEqual([])
  keeper.close()
})

test('one that fails is logged, and the next one works', async () => {
  const broken = failingFs({ operation: 'readdir', code: 'EIO', times: 1 })
  const { history, limit, logged, keeper } = await prepare({ fs: broken })
  limit.bytes = 0
  keeper.tidy()
  keeper.tidy()
  expect(await keeper.use()).toBe(0)
  expect(await history.list()).toEqual([])
  expect(logged).toHaveLength(1)
  keeper.close()
})

test('no history yet: nothing is used, and nothing is made', async () => {
  const dataFolder = join(sampleFolder(), 'none')
  const keeper = createHistoryKeeper({ fs, dataFolder, limitBytes: () => 0, log: () => undefined })
  keeper.tidy()
  expect(await keeper.use()).toBe(0)
  keeper.close()
})
