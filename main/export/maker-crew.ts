import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fromWire } from '../../shared/errors.ts'
import type { SearchPart } from '../../shared/site/search/search-part.ts'
import type { FileJob, FromMaker, MadeFile, SiteSetup, ToMaker } from './export-jobs.ts'
import type { FileMaker } from './file-maker.ts'
import { createPause } from './pause.ts'

/** Says what is to be made, once its turn has come: all at once, the pages of a large site take much memory. */
export type NextJob = () => FileJob

/** Those who make the files of an export: this thread alone, or others with it. What they make is the same. */
export interface MakerCrew {
  /** How many posts the site has, as soon as that is known. */
  expect(posts: number): void
  /** To be told before the first job, and again when the plan is another. */
  begin(setup: SiteSetup): void
  /** Makes and writes all files, in any order; `onMade` hears of each. Throws the first error, or the signal's reason. */
  make(jobs: readonly NextJob[], onMade: (made: MadeFile) => void): Promise<void>
  searchParts(): Promise<readonly SearchPart[]>
  /** Nothing is made any more when it answers. */
  close(): Promise<void>
}

/** In this thread; `pause` is awaited before each file, and may throw to stop. */
export function oneMaker(pause: () => Promise<void>): MakerCrew {
  let maker: Promise<FileMaker> | null = null
  const ready = () => {
    if (maker === null) throw new Error('nothing was begun')
    return maker
  }
  return {
    expect: () => undefined,
    begin(setup) {
      maker = ownMaker(setup)
    },
    async make(jobs, onMade) {
      const own = await ready()
      for (const next of jobs) {
        await pause()
        onMade(await own.make(next()))
      }
    },
    searchParts: async () => [(await ready()).searchPart()],
    close: async () => undefined,
  }
}

/** Loaded when it is needed, so that other threads are started first. */
async function ownMaker(setup: SiteSetup): Promise<FileMaker> {
  const { createFileMaker } = await import('./file-maker.ts')
  return createFileMaker(setup)
}

export interface CrewSize {
  /** Threads in all, this one among them. */
  readonly count?: number
  /** A site of fewer posts is made by this thread and one other, before a third would be there. */
  readonly fewPosts?: number
}

/**
 * This thread and others, one for each core of the machine in all; `workerFile` is the bundle of maker-worker.ts.
 *
 * One of the others starts at once, since there is time to load what makes pages while the blog is looked at; the rest
 * when there turn out to be posts for them. Each has to learn what makes pages, which is most of what a site of 1,000
 * posts takes: one that only waited for the others would cost as much as it gives.
 */
export function manyMakers(
  workerFile: string,
  signal: AbortSignal,
  { count = availableParallelism(), fewPosts = 60 }: CrewSize = {},
): MakerCrew {
  const threads = count > 1 ? [startThread(workerFile)] : []
  const own = oneMaker(createPause(signal))
  return {
    expect(posts) {
      if (posts < fewPosts) return
      while (threads.length < count - 1) threads.push(startThread(workerFile))
    },
    begin(setup) {
      for (const thread of threads) thread.tell({ kind: 'setup', setup })
      own.begin(setup)
    },
    async make(jobs, onMade) {
      const chunks = chunksOf(jobs, count)
      // Each takes the next chunk when it has one left, so that it never waits for us.
      const lanes = threads.flatMap(thread => [makersLane(thread), makersLane(thread)])
      const ends = await Promise.allSettled([...lanes, lane(chunk => own.make(chunk, onMade))])
      for (const end of ends) if (end.status === 'rejected') throw end.reason

      function makersLane(thread: MakerThread): Promise<void> {
        return lane(async chunk => {
          const answer = await thread.ask({ kind: 'make', jobs: chunk.map(next => toSend(next())) })
          if (answer.kind === 'made') for (const made of answer.files) onMade(made)
        })
      }

      async function lane(makeChunk: (chunk: readonly NextJob[]) => Promise<void>): Promise<void> {
        try {
          for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
            signal.throwIfAborted()
            await makeChunk(chunk)
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
      const parts = answers.flatMap(answer => (answer.kind === 'searchPart' ? answer.part : []))
      return [...(await own.searchParts()), ...parts]
    },
    async close() {
      await Promise.all(threads.map(thread => thread.end()))
    },
  }
}

/** On its way to another thread a page is JSON only. */
function toSend(job: FileJob): FileJob {
  return job.kind === 'page' ? { ...job, page: null } : job
}

/** Small enough that cancelling is felt at once. */
const mostInChunk = 24

/** The last ones are smaller and smaller, so that all threads end at about the same time. */
export function chunksOf<Job>(jobs: readonly Job[], threads: number): Job[][] {
  const chunks: Job[][] = []
  for (let at = 0; at < jobs.length; ) {
    const size = Math.min(mostInChunk, Math.ceil((jobs.length - at) / threads / 4))
    chunks.push(jobs.slice(at, at + size))
    at += size
  }
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

/** What a page is made of is soon forgotten: with all the room that V8 would take for it, nothing is faster. */
const youngMb = 12

function startThread(workerFile: string): MakerThread {
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
