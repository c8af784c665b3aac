import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { createExportThread } from './export-thread.ts'

/** A thread that answers one export, and ends. */
const thread = `import { parentPort } from 'node:worker_threads'
parentPort.once('message', () => {
  parentPort.postMessage({ kind: 'done', result: { folder: '/out' } })
  setTimeout(() => process.exit(0), 20)
})
`

test('a thread that has ended by itself is started again by the next export', async () => {
  const exporting = createExportThread(join(sampleFolder({ 'thread.mjs': thread }), 'thread.mjs'))
  const order = {
    ...{ root: '/blog', folder: '/out', dataFolder: '/data', homeFolder: '/home', nowMs: 0 },
    options: { withDrafts: false, withFuture: false },
  }
  const run = () => exporting.export(order, () => undefined, new AbortController().signal)
  expect(await run()).toMatchObject({ folder: '/out' })
  // One that comes while it is ending is told so.
  await expect.poll(() => run().catch(() => null), { timeout: 5000 }).toMatchObject({ folder: '/out' })
  await exporting.close()
})
