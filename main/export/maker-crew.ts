import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fromWire } from '../../shared/errors.ts'
import type { SearchPart } from '../../shared/site/search/search-part.ts'
import type { FileJob, FromMaker, MadeFile, SiteSetup, ToMaker } from './export-jobs.ts'

/** Those who make the files of an export: this thread alone, or several others. What they make is the same. */
export interface MakerCrew {
  /** To be told before the first job, and again when the plan is another. */
  begin(setup: SiteSetup): void
  /** Makes and writes all files, in any order; `onMade` hears of each. Throws the first error, or the signal's reason. */
  make(jobs: readonly FileJob[], onMade: (made: MadeFile) => void): Promise<void>
  searchParts(): Promise<readonly SearchPart[]>
  /** Nothing is made any more when it answers. */
  close(): Promise<void>
}

/** As many threads as the machine has cores; `workerFile` is the bundle of maker-worker.ts. They start at once. */
export function manyMakers(
  workerFile: string,
  signal: AbortSignal,
  count = availableParallelism(),
): MakerCrew {
  const threads = Array.from({ length: count }, () => startThread(workerFile))
  return {
    begin(setup) {
      for (const thread of threads) thread.tell({ kind: 'setup', setup })
    },
    async make(jobs, onMade) {
      const chunks = chunksOf(jobs, threads.length)
      // Each takes the next chunk when it has one left, so that it never waits for us.
      const ends = await Promise.allSettled(threads.flatMap(thread => [lane(thread), lane(thread)]))
      for (const end of ends) if (end.status === 'rejected') throw end.reason

      async function lane(thread: MakerThread): Promise<void> {
        try {
          for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
            signal.throwIfAborted()
            const answer = await thread.ask({ kind: 'make', jobs: chunk })
            if (answer.kind === 'made') for (const made of answer.files) onMade(made)
          }
        } catch (error) {
          // What failed for one is nothing that the others should go on with.
          chunks.length = 0
          throw error
        }
      }
    },
    async searchParts() {
      const answers = await Promise.all(threads.map(thread => thread.ask({ kind: 'searchPart' })))
      return answers.flatMap(answer => (answer.kind === 'searchPart' ? answer.part : []))
    },
    async close() {
      await Promise.all(threads.map(thread => thread.end()))
    },
  }
}

/** Small enough that cancelling is felt at once, and that all end at about the same time. */
const mostInChunk = 24

function chunksOf(jobs: readonly FileJob[], threads: number): FileJob[][] {
  const size = Math.max(1, Math.min(mostInChunk, Math.ceil(jobs.length / threads / 4)))
  const chunks: FileJob[][] = []
  for (let at = 0; at < jobs.length; at += size) chunks.push(jobs.slice(at, at + size))
  return chunks
}

interface MakerThread {
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

function startThread(workerFile: string): MakerThread {
  const worker = new Worker(workerFile)
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
  return {
    tell: message => worker.postMessage(message),
    ask: message =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure.error)
        waiting.push({ resolve, reject })
        worker.postMessage(message)
      }),
    async end() {
      worker.postMessage({ kind: 'end' } satisfies ToMaker)
      await exited
    },
  }
}
