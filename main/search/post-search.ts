import type { FileId, PageSummary, PostSummary } from '../../shared/blog.ts'
import type { ReplaceText } from '../../shared/bulk/bulk-change.ts'
import type { FoundReplacements } from '../../shared/bulk/plan-replace.ts'
import type { Events } from '../../shared/calls.ts'
import { filteredPost } from '../../shared/post-filter/filtered-post.ts'
import { matcherOf } from '../../shared/post-filter/match-posts.ts'
import { readFilter } from '../../shared/post-filter/read-filter.ts'
import type { FoundTitle, SearchAnswer, SearchMatches, SearchOptions } from '../../shared/search/search.ts'
import { splitFilter } from '../../shared/search/split-filter.ts'
import type { Log } from '../answer.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import {
  type ListedPost,
  type SearchKind,
  type SearchNews,
  type SearchOrder,
  type SearchQuestion,
  type SearchReply,
  searchKinds,
} from './search-messages.ts'
import { createThreadKeeper } from './thread-keeper.ts'

/** Full-text search in all posts of the open blog, in a thread of its own that is started when it is needed. */
export interface PostSearch {
  /** All posts, as they were just listed. A moment after the first time the texts are read, before anyone asks. */
  listed(posts: readonly PostFile[]): void
  changed(fact: Events['blog.changed']): void
  /**
   * The newest search counts: an older one that is not answered yet is answered as outdated. `tag:`, `category:` and
   * `year:` in the query say in which posts.
   */
  search(asked: Asked): Promise<SearchAnswer>
  match(asked: Asked): Promise<SearchMatches>
  /** The pages beside the posts, as they were just listed. */
  pagesListed(pages: readonly PageSummary[]): void
  /**
   * Posts, and pages where they are wanted, by a few letters of their titles; `recent`: those that were looked at last,
   * the last one first.
   */
  titles(query: string, recent: readonly FileId[], withPages?: boolean): Promise<readonly FoundTitle[]>
  /** What a change would replace, worked out where a regular expression can be ended. */
  replacements(change: ReplaceText): Promise<FoundReplacements>
  close(): void
}

export interface Asked {
  readonly query: string
  readonly options: SearchOptions
}

export interface SearchParts {
  readonly blog: Pick<Blog, 'root' | 'generator'>
  readonly documents: Pick<OpenDocuments, 'dirtyIds' | 'tip'>
  readonly list: () => Promise<readonly PostFile[]>
  /** The bundle of search-worker.ts; null: search in this thread. */
  readonly workerFile: string | null
  readonly log: Log
}

/** Whoever opens a blog to write has the machine for himself first. */
const idleMs = 4000

export function createPostSearch({ blog, documents, list, workerFile, log }: SearchParts): PostSearch {
  const newest = new Int32Array(new SharedArrayBuffer(8))
  const unsaved = createUnsaved(documents)
  let posts: Map<FileId, ListedPost> | null = null
  let summaries: Map<FileId, PostSummary> = new Map()
  let pages: Extract<SearchNews, { readonly type: 'pages' }> = { type: 'pages', pages: [] }
  let idle: NodeJS.Timeout | undefined
  const keeper = createThreadKeeper({
    workerFile,
    log,
    place: blog,
    newest,
    all: () => [{ type: 'listed', posts: [...(posts?.values() ?? [])] }, pages, unsaved.all()],
    insteadOf,
  })

  function listed(files: readonly PostFile[]): void {
    const isFirst = posts === null
    posts = new Map(files.map(file => [file.id, listedPost(file.summary, versionOf(file))]))
    summaries = new Map(files.map(({ id, summary }) => [id, summary]))
    keeper.tell({ type: 'listed', posts: [...posts.values()] })
    if (!isFirst || workerFile === null) return
    idle = setTimeout(keeper.start, idleMs)
    idle.unref()
  }
  async function ready(): Promise<void> {
    if (posts === null) listed(await list())
    const news = unsaved.news()
    if (news !== null) keeper.tell(news)
  }
  async function ask(question: SearchQuestion): Promise<SearchReply> {
    await ready()
    return keeper.ask(question)
  }
  function orderOf({ options }: Asked, { text, only }: Narrowed, kind: SearchKind): SearchOrder {
    return { query: text, options, only, kind, number: Atomics.add(newest, searchKinds[kind], 1) + 1 }
  }
  return {
    listed,
    changed({ changed, removed }) {
      if (posts === null) return
      const told = changed.map(summary => listedPost(summary, null))
      for (const id of removed) {
        posts.delete(id)
        summaries.delete(id)
      }
      for (const post of told) posts.set(post.id, post)
      for (const summary of changed) summaries.set(summary.id, summary)
      keeper.tell({ type: 'changed', changed: told, removed })
    },
    pagesListed(told) {
      pages = { type: 'pages', pages: told.map(({ id, title }) => ({ id, title, timeMs: null })) }
      keeper.tell(pages)
    },
    async search(asked) {
      await ready()
      const order = orderOf(asked, narrow(asked.query, summaries), 'view')
      const reply = await ask({ type: 'search', ask: keeper.nextNumber(), order })
      return reply.type === 'search' ? reply.answer : wrongReply()
    },
    async match(asked) {
      const order = orderOf(asked, { text: asked.query, only: null }, 'list')
      const reply = await ask({ type: 'match', ask: keeper.nextNumber(), order })
      return reply.type === 'match' ? reply.answer : wrongReply()
    },
    async titles(query, recent, withPages = false) {
      const reply = await ask({ type: 'titles', ask: keeper.nextNumber(), query, recent, withPages })
      return reply.type === 'titles' ? reply.answer : wrongReply()
    },
    async replacements(change) {
      await ready()
      const { text, only } = narrow(change.query, summaries)
      const meant = { ...change, query: text }
      const reply = await ask({ type: 'replace', ask: keeper.nextNumber(), change: meant, only })
      return reply.type === 'replace' ? reply.answer : wrongReply()
    },
    close() {
      clearTimeout(idle)
      keeper.close()
    },
  }
}

interface Narrowed {
  readonly text: string
  /** Null: in all posts. */
  readonly only: readonly FileId[] | null
}

/** What is looked for, and the posts that the rest of the query names. */
function narrow(query: string, summaries: ReadonlyMap<FileId, PostSummary>): Narrowed {
  const { text, filter } = splitFilter(query)
  const matches = matcherOf(readFilter(filter), { nowMs: Date.now() })
  if (matches === null) return { text, only: null }
  const named = [...summaries.values()].filter(summary => matches(filteredPost(summary)))
  return { text, only: named.map(({ id }) => id) }
}

/** The thread answers each question by its number. */
function wrongReply(): never {
  throw new Error('another question was answered')
}

/** What is typed is found before it is saved. */
function createUnsaved({ dirtyIds, tip }: SearchParts['documents']) {
  let told = new Map<FileId, string>()
  const now = () =>
    new Map(
      dirtyIds().flatMap(id => {
        const text = tip(id)
        return text === null ? [] : [[id, text] as const]
      }),
    )
  const all = (): SearchNews => {
    told = now()
    return { type: 'unsaved', texts: [...told].map(([id, text]) => ({ id, text })) }
  }
  return {
    all,
    /** Null: nothing that the thread does not know. */
    news(): SearchNews | null {
      const texts = now()
      const isSame = texts.size === told.size && [...texts].every(([id, text]) => told.get(id) === text)
      return isSame ? null : all()
    },
  }
}

function listedPost({ id, title, date }: PostSummary, stamp: string | null): ListedPost {
  return { id, title, timeMs: date?.timeMs ?? null, stamp }
}

/** What puts back an earlier state of a file often gives it the same time, but not the same place on the disk. */
function versionOf({ identity, modifiedMs, summary }: PostFile): string {
  return `${identity} ${modifiedMs} ${summary.sizeBytes}`
}

/** For what the thread cannot answer. */
function insteadOf(question: SearchQuestion, why: 'tooSlow' | 'closed'): SearchReply {
  const { type, ask } = question
  const nothing = {
    read: 0,
    of: 0,
    problem: why === 'tooSlow' ? ({ key: 'search.tooSlow' } as const) : null,
    isOutdated: why === 'closed',
  }
  switch (type) {
    case 'search':
      return { type, ask, answer: { ...nothing, posts: [], total: 0 } }
    case 'match':
      return { type, ask, answer: { ...nothing, ids: [] } }
    case 'titles':
      return { type, ask, answer: [] }
    case 'replace':
      // Not nothing to replace: nobody knows.
      return { type, ask, answer: { posts: [], problem: nothing.problem ?? { key: 'error.noBlog' } } }
  }
}
