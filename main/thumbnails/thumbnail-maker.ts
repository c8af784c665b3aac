import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { makeThumbnail, type Thumbnail, type ThumbnailOrder } from './make-thumbnail.ts'
import type { ThumbnailReply, ThumbnailRequest } from './thumbnail-messages.ts'

/** Makes thumbnails, those that were asked for last first: they are what is on the screen. */
export interface ThumbnailMaker {
  /** Throws when it was not begun in time, since much else was asked for meanwhile. */
  make(order: ThumbnailOrder): Promise<Thumbnail>
  close(): void
}

/** Each takes one core and, for a moment, the memory of a whole picture. */
const atOnce = 2
/** More than a screen and its surroundings; who scrolls on does not wait for what has gone by. */
const mostWaiting = 240
/** The library takes memory: it goes with its thread when nobody has asked for a while. */
const idleMs = 60_000

interface Waiting {
  readonly order: ThumbnailOrder
  readonly resolve: (thumbnail: Thumbnail) => void
  readonly reject: (error: unknown) => void
}

/** `workerFile` is the bundle of thumbnail-worker.ts; null: in this thread. */
export function createThumbnailMaker(workerFile: string | null): ThumbnailMaker {
  const thread = workerFile === null ? null : createThread(workerFile)
  const work = thread === null ? makeThumbnail : thread.make
  const waiting: Waiting[] = []
  let running = 0
  const next = (): void => {
    if (running >= atOnce) return
    const latest = waiting.pop()
    if (latest === undefined) return
    running++
    work(latest.order)
      .then(latest.resolve, latest.reject)
      .finally(() => {
        running--
        next()
      })
  }
  return {
    make: order =>
      new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject })
        if (waiting.length > mostWaiting) waiting.shift()?.reject(passedBy())
        next()
      }),
    close() {
      for (const { reject } of waiting.splice(0)) reject(passedBy())
      thread?.end(passedBy())
    },
  }
}

function passedBy(): AppError {
  return new AppError('missing', 'error.missing', { file: '' })
}

function createThread(workerFile: string) {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0
  const requests = new Map<number, Omit<Waiting, 'order'>>()

  const end = (error: unknown): void => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    for (const { reject } of requests.values()) reject(error)
    requests.clear()
    void ended?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile)
    started.unref()
    started.on('message', ({ request, thumbnail, problem }: ThumbnailReply) => {
      const asked = requests.get(request)
      requests.delete(request)
      if (thumbnail === null) asked?.reject(new Error(problem))
      else asked?.resolve(thumbnail)
      if (requests.size > 0) return
      idle = setTimeout(() => end(passedBy()), idleMs)
      idle.unref()
    })
    started.once('error', error => worker === started && end(error))
    return started
  }
  return {
    end,
    make: (order: ThumbnailOrder): Promise<Thumbnail> =>
      new Promise((resolve, reject) => {
        worker ??= start()
        clearTimeout(idle)
        const request = ++last
        requests.set(request, { resolve, reject })
        worker.postMessage({ ...order, request } satisfies ThumbnailRequest)
      }),
  }
}
