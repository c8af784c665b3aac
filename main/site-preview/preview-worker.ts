import { parentPort, workerData } from 'node:worker_threads'
import { toWire } from '../../shared/errors.ts'
import type { FromPreview, PreviewOrder, ToPreview } from './preview-messages.ts'
import { type ServedBlog, serveBlog } from './serve-blog.ts'

// The thread that the window's preview of the site lives in: planning 10,000 posts must not keep anyone from typing.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const tell = (message: FromPreview): void => port.postMessage(message)
const log = (error: unknown): void => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  tell({ kind: 'wrong', stack })
}

// Only create-site-preview.ts starts this file, and gives it a PreviewOrder.
const { root, ...order } = workerData as PreviewOrder
serveBlog({ ...order, folder: root, port: 0, isGuarded: true, log }).then(follow, (error: unknown) => {
  log(error)
  tell({ kind: 'failed', error: toWire(error) })
  port.close()
})

function follow(served: ServedBlog): void {
  port?.on('message', (message: ToPreview) => {
    if (message.kind === 'typed') served.type(message.texts)
    else if (message.kind === 'find') void find(served, message.id)
    else void page(served, message.id)
  })
  tell({ kind: 'listening', address: served.address })
}

async function find(served: ServedBlog, id: string): Promise<void> {
  try {
    tell({ kind: 'found', id, address: await served.addressOf(id) })
  } catch (error) {
    log(error)
    // The page itself says what is wrong.
    tell({ kind: 'found', id, address: served.address })
  }
}

async function page(served: ServedBlog, id: string): Promise<void> {
  try {
    tell({ kind: 'page', id, html: await served.pageOf(id) })
  } catch (error) {
    log(error)
    tell({ kind: 'page', id, html: null })
  }
}
