import { Worker } from 'node:worker_threads'
import { AppError, fromWire, type WireError } from '../../shared/errors.ts'
import { type ImageToPrepare, type PreparedImage, prepareImage } from './prepare-image.ts'

export interface PrepareRequest {
  readonly number: number
  readonly image: ImageToPrepare
}

export type PrepareReply =
  | { readonly number: number; readonly prepared: PreparedImage; readonly original: Uint8Array }
  | { readonly number: number; readonly error: WireError }

/** A picture as it goes into the blog, and the bytes that it came with. */
export interface Prepared {
  readonly prepared: PreparedImage
  readonly original: Uint8Array
}

/** Prepares pictures in a thread of its own, which is started for the first and ends when it has had nothing to do. */
export interface PrepareThread {
  /** Takes the bytes over. Throws what `prepareImage` throws. */
  prepare(image: ImageToPrepare): Promise<Prepared>
  close(): void
}

/** It holds a library of some size. */
const idleMs = 30_000

interface Waiting {
  readonly name: string
  resolve(prepared: Prepared): void
  reject(error: unknown): void
}

/** `workerFile` is the bundle of prepare-worker.ts; null: in this thread. */
export function createPrepareThread(workerFile: string | null): PrepareThread {
  if (workerFile === null) return sameThread
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let numbers = 0
  let idle: NodeJS.Timeout | undefined

  function end(): void {
    clearTimeout(idle)
    void worker?.terminate()
    worker = null
  }
  /** A picture at which the thread ended is nobody's bug to see: it is damaged, or too large for this machine. */
  function failed(error: unknown): void {
    worker = null
    for (const { name, reject } of waiting.values()) {
      reject(new AppError('invalid', 'error.imageFailed', { name }, error))
    }
    waiting.clear()
  }
  function take(reply: PrepareReply): void {
    const asked = waiting.get(reply.number)
    waiting.delete(reply.number)
    if ('error' in reply) asked?.reject(fromWire(reply.error))
    else asked?.resolve(reply)
    if (waiting.size === 0) idle = setTimeout(end, idleMs).unref()
  }
  function started(file: string): Worker {
    clearTimeout(idle)
    if (worker !== null) return worker
    const made = new Worker(file)
    made.on('message', take)
    made.once('error', error => {
      if (worker === made) failed(error)
    })
    // Nobody waits for it when the app quits.
    made.unref()
    worker = made
    return made
  }
  return {
    prepare: image =>
      new Promise((resolve, reject) => {
        const number = ++numbers
        waiting.set(number, { name: image.name, resolve, reject })
        const { buffer } = image.bytes
        const request: PrepareRequest = { number, image }
        started(workerFile).postMessage(request, buffer instanceof ArrayBuffer ? [buffer] : [])
      }),
    close() {
      end()
      failed(null)
    },
  }
}

const sameThread: PrepareThread = {
  prepare: async image => ({ prepared: await prepareImage(image), original: image.bytes }),
  close: () => undefined,
}
