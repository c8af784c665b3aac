import { availableParallelism } from 'node:os'
import type { SearchPart } from '../../../shared/site/search/search-part.ts'
import { createPause } from '../pause.ts'
import { createImageSizes, type FoundSize, type ImageSizes } from '../pictures/image-sizes.ts'
import type { TextMemory } from '../read/listed-texts.ts'
import type { CopyJob, CopyPlace, FileJob, MadeFile, SentJob, SiteSetup } from './export-jobs.ts'
import { createFileCopier } from './file-copier.ts'
import type { FileMaker } from './file-maker.ts'
import { type MakerThread, startThread } from './maker-thread.ts'
import type { PageTexts } from './page-texts.ts'

/** Says what is to be made, once its turn has come: all at once, the pages of a large site take much memory. */
export type NextJob = () => FileJob

/** Those who make the files of an export: this thread alone, or others with it. What they make is the same. */
export interface MakerCrew {
  /** About how many posts the site has, before anything else is told. */
  expect(posts: number): void
  /** To be told before the first file. */
  open(place: CopyPlace): void
  /** To be told before the first page. `texts`: of all pages that will be given; `listed`: what need not be read. */
  begin(setup: SiteSetup, texts: PageTexts, listed: TextMemory): void
  /**
   * Gives the others these files to make, in any order, after those that they have already; `onMade` hears of each.
   * Who has no others makes them when they are wanted.
   */
  give(jobs: readonly NextJob[], onMade: (made: MadeFile) => void, kind?: WorkKind): GivenWork
  /** What was found to search in the files that were given, all of which are made. */
  searchParts(): Promise<readonly SearchPart[]>
  /** Nothing is made any more when it answers. */
  close(): Promise<void>
}

/**
 * `light`: files that take hardly any time, and that may be all that the others have while nobody can give them more.
 * `searched`: the last ones that the search index has anything of.
 */
export type WorkKind = 'light' | 'searched'

export interface GivenWork {
  /**
   * Answers when all of it is made, and takes part meanwhile, also in what comes after it. Throws the first error, or the
   * signal's reason.
   */
  finish(): Promise<void>
}

export const nothingGiven: GivenWork = { finish: async () => undefined }

/** In this thread; `pause` is awaited before each file, and may throw to stop. */
export function oneMaker(pause: () => Promise<void>): MakerCrew {
  const own = ownHands(pause)
  return {
    ...own,
    expect: () => undefined,
    begin: (setup, _texts, listed) => own.begin(setup, listed),
    give: (jobs, onMade) => ({ finish: () => own.make(jobs, onMade) }),
    searchParts: async () => [await own.searchPart()],
    close: async () => undefined,
  }
}

function ownHands(pause: () => Promise<void>) {
  let sizes: ImageSizes | null = null
  let copy: ((job: CopyJob) => MadeFile) | null = null
  let begin: (() => Promise<FileMaker>) | null = null
  let maker: Promise<FileMaker> | null = null
  function pageMaker(): Promise<FileMaker> {
    maker ??= told(begin)()
    return maker
  }
  return {
    open(place: CopyPlace) {
      sizes = createImageSizes(place.blog.root)
      copy = createFileCopier(place, sizes)
    },
    begin(setup: SiteSetup, listed: TextMemory) {
      const atHand = { listed, sizes: told(sizes) }
      begin = async () => (await pageMaking()).createFileMaker(setup, atHand)
    },
    /** What others have found out about a picture. */
    note: (found: FoundSize) => told(sizes).note(found),
    async make(jobs: readonly NextJob[], onMade: (made: MadeFile) => void) {
      for (const next of jobs) {
        await pause()
        const job = next()
        onMade(job.kind === 'page' ? await (await pageMaker()).make(job) : told(copy)(job))
      }
    },
    searchPart: async () => (await pageMaker()).searchPart(),
  }
}

/** Loaded when this thread makes its first page, and others are at theirs: nobody waits for it. */
const pageMaking = () => import('./file-maker.ts')

function told<T>(value: T | null): T {
  if (value === null) throw new Error('nothing was begun')
  return value
}

/** Files that were given at once. */
interface Order {
  readonly kind: WorkKind | null
  readonly onMade: (made: MadeFile) => void
  /** Chunks of it that nobody has been given. */
  ungiven: number
  /** Chunks of it that are not made yet. */
  left: number
  /** How many of them each thread has. */
  readonly asked: Map<MakerThread, number>
  /** Whoever waits for the last of them. */
  waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | null
}

interface Chunk {
  readonly order: Order
  readonly jobs: readonly NextJob[]
}

export interface CrewSize {
  /** Threads in all, this one among them. */
  readonly count?: number
  /** A site of fewer posts is made by this thread and one other, before a third would be there. */
  readonly fewPosts?: number
  /** One of the others, where it has been started already. */
  readonly first?: MakerThread
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
  { count = availableParallelism(), fewPosts = 60, first }: CrewSize = {},
): MakerCrew {
  const threads = count > 1 ? [first ?? startThread(workerFile)] : []
  const own = ownHands(createPause(signal, sliceMs))
  let pageTexts: PageTexts | null = null
  const queue: Chunk[] = []
  const unfinished = new Set<Order>()
  let parts: Promise<readonly SearchPart[]> | null = null
  let failure: { readonly error: unknown } | null = null

  function fail(error: unknown): void {
    failure ??= { error }
    // What failed for one is nothing that the others should go on with.
    queue.length = 0
    for (const { waiting } of unfinished) waiting?.reject(failure.error)
  }

  function done({ order }: Chunk): void {
    order.left--
    if (order.left > 0) return
    unfinished.delete(order)
    order.waiting?.resolve()
  }

  /**
   * Each thread has something to go on with when it has made a chunk, so that it never waits for us: neither for the
   * rest of what it is at, nor for what comes after it.
   */
  function feed(thread: MakerThread): void {
    for (let chunk = nextFor(thread); chunk !== null; chunk = nextFor(thread)) {
      queue.splice(queue.indexOf(chunk), 1)
      makeThere(thread, chunk).then(() => feed(thread), fail)
      given(chunk)
    }
  }

  /** Null: the thread has enough, or there is no more. */
  function nextFor(thread: MakerThread): Chunk | null {
    if (failure !== null) return null
    for (const chunk of queue) {
      if (askedOf(thread, chunk) < mostAsked) return chunk
      // Nothing is given before pages that are left: there is much to do for the leader once all of them are made.
      if (chunk.order.kind !== 'light') return null
    }
    return null
  }

  function askedOf(thread: MakerThread, { order }: Chunk): number {
    return order.asked.get(thread) ?? 0
  }

  function given({ order }: Chunk): void {
    order.ungiven--
    if (order.kind !== 'searched' || order.ungiven > 0) return
    // Each thread answers when it has made what it has, and before the lists that come after it.
    parts = partsOfOthers()
    // It is waited for later, and may have failed by then.
    parts.catch(() => undefined)
  }

  async function partsOfOthers(): Promise<readonly SearchPart[]> {
    const answers = await Promise.all(threads.map(thread => thread.ask({ kind: 'searchPart' })))
    return answers.flatMap(answer => (answer.kind === 'searchPart' ? answer.part : []))
  }

  async function makeThere(thread: MakerThread, chunk: Chunk): Promise<void> {
    signal.throwIfAborted()
    const jobs = chunk.jobs.map(next => toSend(next(), pageTexts))
    chunk.order.asked.set(thread, askedOf(thread, chunk) + 1)
    const answer = await thread.ask({ kind: 'make', jobs })
    chunk.order.asked.set(thread, askedOf(thread, chunk) - 1)
    for (const made of answer.kind === 'made' ? answer.files : []) {
      if (made.picture !== null) own.note(made.picture)
      chunk.order.onMade(made)
    }
    done(chunk)
  }

  async function makeHere(chunk: Chunk): Promise<void> {
    given(chunk)
    await own.make(chunk.jobs, chunk.order.onMade)
    done(chunk)
  }

  async function finish(order: Order): Promise<void> {
    const isItsOwn = (chunk: Chunk) => chunk.order === order
    for (let at = queue.findIndex(isItsOwn); at >= 0; at = queue.findIndex(isItsOwn)) {
      for (const chunk of queue.splice(at, 1)) await makeHere(chunk)
    }
    // While others are at the last of it, there is something else to do: the smallest piece, so that nobody waits long.
    while (order.left > 0) {
      const chunk = queue.pop()
      if (chunk === undefined) break
      await makeHere(chunk)
    }
    if (failure !== null) throw failure.error
    if (order.left > 0) {
      await new Promise<void>((resolve, reject) => {
        order.waiting = { resolve, reject }
      })
    }
  }

  return {
    expect(posts) {
      if (posts < fewPosts) return
      while (threads.length < count - 1) threads.push(startThread(workerFile))
    },
    open(place) {
      for (const thread of threads) thread.tell({ kind: 'place', place })
      own.open(place)
    },
    begin(setup, texts, listed) {
      pageTexts = texts
      const posts = `[${texts.posts.join()}]`
      for (const thread of threads) thread.tell({ kind: 'setup', setup, posts, listed })
      own.begin(setup, listed)
    },
    give(jobs, onMade, kind) {
      const sizes = kind === 'light' ? lightChunks : heavyChunks
      const chunks = chunksOf(jobs, { ...sizes, shares: sizes.shares * count })
      const order: Order = {
        kind: kind ?? null,
        onMade,
        left: chunks.length,
        asked: new Map(),
        ungiven: chunks.length,
        waiting: null,
      }
      if (chunks.length > 0) unfinished.add(order)
      queue.push(...chunks.map(chunk => ({ order, jobs: chunk })))
      for (const thread of threads) feed(thread)
      return {
        async finish() {
          try {
            await finish(order)
          } catch (error) {
            fail(error)
            throw error
          }
        },
      }
    },
    async searchParts() {
      const others = parts ?? partsOfOthers()
      return [await own.searchPart(), ...(await others)]
    },
    async close() {
      queue.length = 0
      await Promise.all(threads.map(thread => thread.end()))
    },
  }
}

/** A page in words, a `SentPage`: what it names is there already. */
function toSend(job: FileJob, texts: PageTexts | null): SentJob {
  if (job.kind !== 'page') return job
  const { page, ...rest } = job
  const { own, posts } = told(texts).of(page)
  return `[${JSON.stringify(rest)},${own},[${posts.join()}]]`
}

/** Chunks of an order that a thread has at once. */
const mostAsked = 3
/** After so long the leader looks whether the others have answered: what they have is soon made. */
const sliceMs = 4

interface ChunkSizes {
  /** Each chunk is one of so many shares of the rest, so that all threads end at about the same time. */
  readonly shares: number
  readonly most: number
  /** A chunk takes some time on its way, whatever is in it. */
  readonly least: number
}

const heavyChunks: ChunkSizes = { shares: 4, most: 32, least: 1 }
const lightChunks: ChunkSizes = { shares: 2, most: Number.POSITIVE_INFINITY, least: 12 }

export function chunksOf<Job>(jobs: readonly Job[], { shares, most, least }: ChunkSizes): Job[][] {
  const chunks: Job[][] = []
  for (let at = 0; at < jobs.length; ) {
    const size = Math.min(most, Math.max(least, Math.ceil((jobs.length - at) / shares)))
    chunks.push(jobs.slice(at, at + size))
    at += size
  }
  return chunks
}
