import { Worker } from 'node:worker_threads'
import { fromWire } from '../../../shared/errors.ts'
import type { FromMaker, ToMaker } from './export-jobs.ts'

/** A thread of maker-worker.ts, as the one that leads it has it in hand. */
export interface MakerThread {
  tell(message: ToMaker): void
  /** Answers come in the order of the questions. Rejects with what went wrong. */
  ask(message: ToMaker): Promise<FromMaker>
  /** When it has made what it is at. */
  end(): Promise<void>
}

interface Waiting {
  readonly resolve: (answer: FromMaker) => void
  readonly reject: (error: unknown) => void
}

/** What a page is made of is soon forgotten: with all the room that V8 would take for it, nothing is faster. */
const youngMb = 12

/** `workerFile` is the bundle of maker-worker.ts. The process does not wait for a thread that was told nothing. */
export function startThread(workerFile: string): MakerThread {
  const worker = new Worker(workerFile, { resourceLimits: { maxYoungGenerationSizeMb: youngMb } })
  const waiting: Waiting[] = []
  let failure: { readonly error: unknown } | null = null
  const fail = (error: unknown) => {
    failure ??= { error }
    for (const one of waiting.splice(0)) one.reject(failure.error)
  }
  worker.on('message', (message: FromMaker) => {
    const next = waiting.shift()
    if (message.kind === 'failed') next?.reject(fromWire(message.error))
    else next?.resolve(message)
  })
  worker.on('error', fail)
  const exited = new Promise<void>(resolve => {
    worker.once('exit', code => {
      fail(new Error(`a thread of the export ended with ${code}`))
      resolve()
    })
  })
  // Who listens to it waits for it, unless that is taken back.
  worker.unref()
  function post(message: ToMaker): void {
    worker.ref()
    worker.postMessage(message)
  }
  return {
    tell: post,
    ask: message =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure.error)
        waiting.push({ resolve, reject })
        post(message)
      }),
    async end() {
      post({ kind: 'end' })
      await exited
    },
  }
}
