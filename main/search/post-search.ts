import type { FileId, PostSummary } from '../../shared/blog.ts'
import type { Events } from '../../shared/calls.ts'
import type { SearchAnswer, SearchMatches, SearchOptions } from '../../shared/search/search.ts'
import type { Log } from '../answer.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import type { OpenDocuments } from '../blog/open-documents.ts'
import {
  type ListedPost,
  type SearchKind,
  type SearchOrder,
  type SearchReply,
  type SearchRequest,
  searchKinds,
} from './search-messages.ts'
import { type SearchThread, startSearchThread } from './search-thread.ts'

/** Full-text search in all posts of the open blog, in a thread of its own that is started when it is needed. */
export interface PostSearch {
  /** All posts, as they were just listed. A moment after the first time the texts are read, before anyone asks. */
  listed(posts: readonly PostFile[]): void
  changed(fact: Events['blog.changed']): void
  /** The newest search counts: an older one that is not answered yet is answered as outdated. */
  search(asked: Asked): Promise<SearchAnswer>
  match(asked: Asked): Promise<SearchMatches>
  close(): void
}

export interface Asked {
  readonly query: string
  readonly options: SearchOptions
  /** Null: in all posts. */
  readonly only: readonly FileId[] | null
}

export interface SearchParts {
  readonly blog: Pick<Blog, 'root' | 'generator'>
  readonly documents: Pick<OpenDocuments, 'dirtyIds' | 'tip'>
  readonly list: () => Promise<readonly PostFile[]>
  /** The bundle of search-worker.ts; null: search in this thread. */
  readonly workerFile: string | null
  readonly log: Log
}

interface Waiting {
  readonly request: Extract<SearchRequest, { readonly ask: number }>
  readonly answer: (reply: SearchReply) => void
  readonly fail: (error: unknown) => void
}

/** Whoever opens a blog to write has the machine for himself first. */
const idleMs = 4000
/** The thread of a search that has not ended after so many looks of half a second is ended with it. */
const lookMs = 500
const mostLooks = 5

export function createPostSearch({ blog, documents, list, workerFile, log }: SearchParts): PostSearch {
  const cells = new Int32Array(new SharedArrayBuffer(12))
  const newest = cells.subarray(0, 2)
  const waiting = new Map<number, Waiting>()
  let posts: Map<FileId, ListedPost> | null = null
  let thread: SearchThread | null = null
  let unsaved = ''
  let asks = 0
  let idle: NodeJS.Timeout | undefined
  let isClosed = false

  function started(): SearchThread {
    if (thread !== null) return thread
    const made = startSearchThread(
      workerFile,
      { root: blog.root, generator: blog.generator, newest, running: cells.subarray(2) },
      {
        replied(reply) {
          waiting.get(reply.ask)?.answer(reply)
          waiting.delete(reply.ask)
        },
        failed(error) {
          thread = null
          // Who waits tells it; a thread that ends unasked is started again by the next search.
          if (waiting.size === 0) log(error, 'search')
          for (const { fail } of waiting.values()) fail(error)
          waiting.clear()
        },
      },
    )
    thread = made
    unsaved = ''
    made.send({ type: 'listed', posts: [...(posts?.values() ?? [])] })
    return made
  }

  /** What is typed is found before it is saved. */
  function tellUnsaved(to: SearchThread): void {
    const texts = documents.dirtyIds().flatMap(id => {
      const text = documents.tip(id)
      return text === null ? [] : [{ id, text }]
    })
    const told = JSON.stringify(texts)
    if (told === unsaved) return
    unsaved = told
    to.send({ type: 'unsaved', texts })
  }

  async function ask(type: 'search' | 'match', kind: SearchKind, asked: Asked): Promise<SearchReply> {
    if (posts === null) listed(await list())
    const number = Atomics.add(newest, searchKinds[kind], 1) + 1
    const order: SearchOrder = { ...asked, kind, number }
    const request = { type, ask: ++asks, order }
    const to = started()
    tellUnsaved(to)
    return new Promise<SearchReply>((resolve, reject) => {
      waiting.set(request.ask, { request, answer: resolve, fail: reject })
      to.send(request)
      if (order.options.regex && workerFile !== null) watch(request.ask, 0)
    })
  }

  /** A regular expression can take longer than the world will last; nothing in its own thread could stop it. */
  function watch(number: number, looks: number): void {
    setTimeout(() => {
      if (!waiting.has(number)) return
      const isRunning = Atomics.load(cells, 2) === number
      if (isRunning && looks >= mostLooks) endStuck(number)
      else watch(number, isRunning ? looks + 1 : 0)
    }, lookMs).unref()
  }

  /** What else was asked meanwhile is asked again, in a new thread. */
  function endStuck(number: number): void {
    thread?.end()
    thread = null
    const stuck = waiting.get(number)
    waiting.delete(number)
    stuck?.answer(tooSlow(stuck.request))
    if (waiting.size === 0 || isClosed) return
    const to = started()
    tellUnsaved(to)
    for (const { request } of waiting.values()) to.send(request)
  }

  function listed(files: readonly PostFile[]): void {
    const isFirst = posts === null
    posts = new Map(files.map(file => [file.id, listedPost(file.summary, stampOf(file))]))
    thread?.send({ type: 'listed', posts: [...posts.values()] })
    if (!isFirst || workerFile === null) return
    idle = setTimeout(() => {
      if (!isClosed) started()
    }, idleMs)
    idle.unref()
  }
  return {
    listed,
    changed({ changed, removed }) {
      if (posts === null) return
      const told = changed.map(summary => listedPost(summary, null))
      for (const id of removed) posts.delete(id)
      for (const post of told) posts.set(post.id, post)
      thread?.send({ type: 'changed', changed: told, removed })
    },
    async search(asked) {
      const reply = await ask('search', 'view', asked)
      if (reply.type !== 'search') throw new Error('another question was answered')
      return reply.answer
    },
    async match(asked) {
      const reply = await ask('match', 'list', asked)
      if (reply.type !== 'match') throw new Error('another question was answered')
      return reply.answer
    },
    close() {
      isClosed = true
      clearTimeout(idle)
      thread?.end()
      for (const { request, answer } of waiting.values()) answer(outdated(request))
      waiting.clear()
    },
  }
}

function listedPost({ id, title, date }: PostSummary, stamp: string | null): ListedPost {
  return { id, title, timeMs: date?.timeMs ?? null, stamp }
}

function stampOf({ modifiedMs, summary }: PostFile): string {
  return `${modifiedMs} ${summary.sizeBytes}`
}

const unanswered = { read: 0, of: 0, problem: null, isOutdated: true } as const

/** For a search that nothing will answer: another blog is open by now. */
function outdated({ type, ask }: Waiting['request']): SearchReply {
  return type === 'search'
    ? { type, ask, answer: { ...unanswered, posts: [], total: 0 } }
    : { type, ask, answer: { ...unanswered, ids: [] } }
}

function tooSlow(request: Waiting['request']): SearchReply {
  const reply = outdated(request)
  const problem = { key: 'search.tooSlow' } as const
  return reply.type === 'search'
    ? { ...reply, answer: { ...reply.answer, problem, isOutdated: false } }
    : { ...reply, answer: { ...reply.answer, problem, isOutdated: false } }
}
