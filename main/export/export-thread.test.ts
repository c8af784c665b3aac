import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { createExportThread } from './export-thread.ts'

/** A thread that answers one export, and ends. */
const thread = `import { writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
process.on('exit', () => writeFileSync(new URL('ended', import.meta.url), ''))
parentPort.once('message', () => {
  parentPort.postMessage({ kind: 'done', result: { folder: '/out' } })
  setTimeout(() => process.exit(0), 20)
})
`

test('a thread that has ended by itself is started again by the next export', async () => {
  const folder = sampleFolder({ 'thread.mjs': thread })
  const exporting = createExportThread(join(folder, 'thread.mjs'))
  const order = {
    ...{ root: '/blog', folder: '/out', dataFolder: '/data', homeFolder: '/home', nowMs: 0 },
    options: { withDrafts: false, withFuture: false },
  }
  const run = () => exporting.export(order, () => undefined, new AbortController().signal)
  expect(await run()).toMatchObject({ folder: '/out' })
  await expect.poll(() => existsSync(join(folder, 'ended'))).toBe(true)
  // Node tells of a thread's end a moment after it; an export that comes before that is told of the end.
  await wait(100)
  await expect.poll(() => run().catch(() => null), { timeout: 5000 }).toMatchObject({ folder: '/out' })
  await exporting.close()
})
