import { Worker } from 'node:worker_threads'
import type { BulkPlan } from '../../shared/bulk/bulk-plan.ts'
import { fromWire } from '../../shared/errors.ts'
import type { BlogImage, ImageLook } from '../../shared/images/blog-image.ts'
import type { Blog } from '../blog/blog.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { createImageLister, type ImageLister, type LookListener } from './image-lister.ts'
import type { ImageMessage, ImageOrder, ImagePlace } from './image-messages.ts'

/** What a thread has learnt of a large blog takes memory: it goes when nobody has asked for a while. */
const idleMs = 120_000

/** The pictures of the open blog. */
export interface BlogImages extends ImageLister {
  /** Ends the thread, if there is one. */
  close(): void
}

interface BlogImagesParts {
  readonly blog: Blog
  readonly fs: FsPort
  readonly dataFolder: string
  /** The bundle of image-worker.ts; null: look in this thread. */
  readonly workerFile: string | null
}

export function createBlogImages({ blog, fs, dataFolder, workerFile }: BlogImagesParts): BlogImages {
  if (workerFile === null) return { ...createImageLister(blog, { fs, dataFolder }), close: () => undefined }
  return createThread(workerFile, { root: blog.root, dataFolder })
}

type Result = ImageLook | readonly BlogImage[] | BulkPlan

interface Request {
  readonly listener: LookListener | null
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
  readonly signal: AbortSignal
}

function createThread(workerFile: string, place: ImagePlace): BlogImages {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0
  const requests = new Map<number, Request>()

  const end = (error: unknown) => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    for (const { reject } of requests.values()) reject(error)
    requests.clear()
    void ended?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: place })
    started.unref()
    started.on('message', (message: ImageMessage) => take(requests, message))
    started.once('error', error => worker === started && end(error))
    return started
  }
  /** The answer is of the kind that the order asks for. */
  const ask = <T extends Result>(
    order: (request: number) => ImageOrder,
    listener: LookListener | null,
    signal: AbortSignal,
  ): Promise<T> => {
    signal.throwIfAborted()
    worker ??= start()
    const asked = worker
    const request = ++last
    clearTimeout(idle)
    const cancel = () => asked.postMessage({ kind: 'cancel', request } satisfies ImageOrder)
    signal.addEventListener('abort', cancel, { once: true })
    const answered = new Promise<T>((resolve, reject) => {
      // See above: `resolve` gets what the order asked for.
      requests.set(request, { listener, resolve: result => resolve(result as T), reject, signal })
      asked.postMessage(order(request))
    })
    return answered.finally(() => {
      signal.removeEventListener('abort', cancel)
      if (requests.size > 0) return
      idle = setTimeout(() => end(new Error('idle')), idleMs)
      idle.unref()
    })
  }
  return {
    list: () => ask(request => ({ kind: 'list', request }), null, new AbortController().signal),
    look: (listener, signal) => ask(request => ({ kind: 'look', request }), listener, signal),
    plan: (change, unsaved, signal = new AbortController().signal) =>
      ask(request => ({ kind: 'plan', request, change, unsaved }), null, signal),
    close: () => end(new Error('the blog was closed while its pictures were looked at')),
  }
}

function take(requests: Map<number, Request>, message: ImageMessage): void {
  const request = requests.get(message.request)
  if (request === undefined) return
  if (message.kind === 'images') {
    request.listener?.onImages(message.images)
    return
  }
  requests.delete(message.request)
  if (message.kind === 'cancelled') request.reject(request.signal.reason)
  else if (message.kind === 'failed') request.reject(fromWire(message.error))
  else request.resolve(message.result)
}
