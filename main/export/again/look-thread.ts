import { Worker } from 'node:worker_threads'
import type { LookPart, OddPlaces } from './look-in-turns.ts'

/** What the thread is told to look at. */
export interface LookOrder {
  readonly parts: readonly LookPart[]
  readonly turn: Int32Array
}

/** A thread that looks at files once it is told which. */
export interface LookThread {
  /** Called once at most. `turn`: see look-in-turns.ts; its memory is shared. */
  look(parts: readonly LookPart[], turn: Int32Array): Promise<OddPlaces>
  /** Whether it was told anything or not. */
  end(): Promise<void>
}

/** `workerFile`: the bundle of look-worker.ts. The process does not wait for a thread that was told nothing. */
export function startLookThread(workerFile: string): LookThread {
  const worker = new Worker(workerFile)
  const answer = new Promise<OddPlaces>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the look at the site ended with ${code} and no answer`)))
  })
  // Nobody may wait for it by then.
  answer.catch(() => undefined)
  // Who listens to it waits for it, unless that is taken back.
  worker.unref()
  return {
    look(parts, turn) {
      worker.ref()
      worker.postMessage({ parts, turn } satisfies LookOrder)
      return answer
    },
    async end() {
      await worker.terminate()
    },
  }
}
