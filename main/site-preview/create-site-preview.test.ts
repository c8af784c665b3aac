import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultLook } from '../../shared/site/look.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import type { SitePreview, SitePreviewOrder } from '../site-preview-port.ts'
import { createSitePreview } from './create-site-preview.ts'

/** A thread that knows where every post is, but for one that ends it. */
const thread = `import { parentPort, threadId } from 'node:worker_threads'
parentPort.postMessage({ kind: 'listening', address: 'http://127.0.0.1/' + threadId })
parentPort.on('message', ({ kind, id }) => {
  if (kind !== 'find') return
  if (id === 'last.md') process.exit(1)
  if (id !== 'slow.md') parentPort.postMessage({ kind: 'found', id, address: 'http://127.0.0.1/' + threadId + '/' + id })
})
`
const order: SitePreviewOrder = {
  root: '/blog',
  options: { withDrafts: false, withFuture: false, look: defaultLook },
  language: 'en',
  typed: () => new Map(),
}

let preview: SitePreview

beforeEach(() => {
  const workerFile = join(sampleFolder({ 'thread.mjs': thread }), 'thread.mjs')
  preview = createSitePreview({ workerFile, log: () => undefined, dataFolder: '/data' })
})
afterEach(() => preview.close())

test('a preview that has ended by itself is told of, and the next who asks gets another', async () => {
  const first = await preview.open(order, null)
  await expect(preview.open(order, 'last.md')).rejects.toThrow('ended')
  const second = await preview.open(order, 'a.md')
  expect(second).toMatch(/\/a\.md$/)
  expect(second.startsWith(`${first}/`)).toBe(false)
})

test('who waits for a preview that another one takes the place of does not wait for ever', async () => {
  await preview.open(order, null)
  const waiting = preview.open(order, 'slow.md')
  const isTold = expect(waiting).rejects.toThrow('ended')
  await preview.open({ ...order, root: '/other' }, null)
  await isTold
})
