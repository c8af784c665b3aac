import { parentPort, workerData } from 'node:worker_threads'
import { AppError, toWire } from '../../shared/errors.ts'
import { openBlog } from '../blog/open-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { createImageLister, type ImageLister } from './image-lister.ts'
import type { ImageMessage, ImageOrder, ImagePlace } from './image-messages.ts'

// The thread that looks at a blog's pictures: the main process has the window's typing to answer to.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const tell = (message: ImageMessage): void => port.postMessage(message)
// Only blog-images.ts starts this file, and gives it this.
const place = workerData as ImagePlace
const lister = openBlog(place.root).then(blog => createImageLister(blog, { ...place, fs: nodeFs }))
// Who asks is told; until somebody does, a blog that cannot be opened is nobody's failure.
lister.catch(() => undefined)
const running = new Map<number, AbortController>()
let turn: Promise<void> = Promise.resolve()

// What nobody expected ends the thread, and reaches the log with its stack.
port.on('message', (order: ImageOrder) => {
  if (order.kind === 'cancel') running.get(order.request)?.abort()
  // A list is quick, and somebody looks at an empty window until it comes.
  else if (order.kind === 'list') void answer(order)
  else turn = turn.then(() => answer(order))
})

async function answer(order: Exclude<ImageOrder, { kind: 'cancel' }>): Promise<void> {
  const { request } = order
  const stop = new AbortController()
  running.set(request, stop)
  try {
    tell(await work(await lister, order, stop.signal))
  } catch (error) {
    if (stop.signal.aborted) tell({ kind: 'cancelled', request })
    else if (error instanceof AppError) tell({ kind: 'failed', request, error: toWire(error) })
    else throw error
  } finally {
    running.delete(request)
  }
}

async function work(
  images: ImageLister,
  order: Exclude<ImageOrder, { kind: 'cancel' }>,
  signal: AbortSignal,
): Promise<ImageMessage> {
  const { kind, request } = order
  if (order.kind === 'plan')
    return { kind: 'planned', request, result: await images.plan(order.change, order.unsaved, signal) }
  if (kind === 'list') return { kind: 'listed', request, result: await images.list() }
  const onImages = (found: Awaited<ReturnType<ImageLister['list']>>) =>
    tell({ kind: 'images', request, images: found })
  return { kind: 'looked', request, result: await images.look({ onImages }, signal) }
}
