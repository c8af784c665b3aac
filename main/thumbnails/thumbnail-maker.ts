import { AppError } from '../../shared/errors.ts'
import { createAskedThread } from '../threads/asked-thread.ts'
import { makeThumbnail, type Thumbnail, type ThumbnailOrder } from './make-thumbnail.ts'
import type { ThumbnailQuestions } from './thumbnail-questions.ts'

/** Makes thumbnails, those that were asked for last first: they are what is on the screen. */
export interface ThumbnailMaker {
  /** Throws when it was not begun in time, since much else was asked for meanwhile. */
  make(order: ThumbnailOrder): Promise<Thumbnail>
  /** Loads what makes them, for those that are asked for next. */
  warm(): Promise<void>
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
  const thread =
    workerFile === null ? null : createAskedThread<ThumbnailQuestions>({ file: workerFile, idleMs })
  const work = (order: ThumbnailOrder) => (thread === null ? makeThumbnail(order) : thread.ask('make', order))
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
    warm: async () => thread?.ask('warm', undefined),
    close() {
      for (const { reject } of waiting.splice(0)) reject(passedBy())
      thread?.close(passedBy())
    },
  }
}

function passedBy(): AppError {
  return new AppError('missing', 'error.missing', { file: '' })
}
