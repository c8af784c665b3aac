import { readFileSync, statSync } from 'node:fs'
import type { FileId } from '../../shared/blog.ts'
import type { FoundReplacements } from '../../shared/bulk/plan-replace.ts'
import { assertNever, type Message } from '../../shared/errors.ts'
import { findReplacements } from '../../shared/search/find-replacements.ts'
import { createMatcher, isMatcher, type Matcher } from '../../shared/search/matcher.ts'
import type { SearchAnswer, SearchMatches, SearchOptions } from '../../shared/search/search.ts'
import { decodeUtf8, maxPostBytes } from '../blog/read-post-text.ts'
import { systemCode } from '../disk/disk-error.ts'
import { loadReadings } from './readings.ts'
import { createSearchIndex, describeHit, type Hits, type PostFact, type SearchIndex } from './search-index.ts'
import {
  type ListedPost,
  type SearchNews,
  type SearchOrder,
  type SearchPlace,
  type SearchQuestion,
  type SearchReply,
  searchKinds,
} from './search-messages.ts'
import { createTitleFinder, type TitleFinder } from './title-finder.ts'

/** The texts of a blog's posts and the searches in them: all of it in the thread that made it. */
export interface Searcher {
  take(news: SearchNews): void
  /** Reads posts for a moment; false: all are read. */
  readSome(): boolean
  answer(question: SearchQuestion): Promise<SearchReply>
}

/** So long posts are read before a search has its turn. */
const sliceMs = 20
/** What a regular expression finds in this time is shown; what is to be replaced must be found in all posts. */
const longestMs = { search: 1500, replace: 8000 } as const

export function createSearcher(place: SearchPlace, now: () => number = () => performance.now()): Searcher {
  const index = createSearchIndex(place.generator)
  /** How each post's file was when it was listed. */
  const stamps = new Map<FileId, string | null>()
  const unread = new Map<FileId, ListedPost>()
  let unsaved: ReadonlyMap<FileId, string> = new Map()
  let finder: Promise<TitleFinder> | null = null
  const titled = createTitled(index)

  function list(post: ListedPost): void {
    if (post.stamp !== null && stamps.get(post.id) === post.stamp) return
    stamps.set(post.id, post.stamp)
    const text = unsaved.get(post.id) ?? null
    index.put(post, text)
    if (text === null) unread.set(post.id, post)
  }
  function remove(id: FileId): void {
    stamps.delete(id)
    unread.delete(id)
    index.remove(id)
  }
  function takeUnsaved(texts: ReadonlyMap<FileId, string>): void {
    const before = unsaved
    unsaved = texts
    for (const post of index.posts()) {
      const text = texts.get(post.id)
      if (text !== undefined) {
        unread.delete(post.id)
        index.put(post, text)
      } else if (before.has(post.id)) unread.set(post.id, { ...post, stamp: null })
    }
  }
  function readFor(mostMs: number): boolean {
    const start = now()
    for (const [id, post] of unread) {
      if (now() - start >= mostMs) return true
      unread.delete(id)
      index.put(post, readText(place.root, id))
    }
    return false
  }
  const titles = async (query: string, recent: readonly FileId[], withPages: boolean) => {
    finder ??= loadReadings().then(createTitleFinder)
    const { find: findTitles, prepare } = await finder
    const among = () => (withPages ? titled.all() : index.posts())
    // Nothing is typed yet: what all keys need is worked out before the first.
    if (query === '') setImmediate(() => prepare(among()))
    return findTitles(query, among(), recent)
  }
  const progress = () => ({ read: stamps.size - unread.size, of: stamps.size })
  const run = (order: SearchOrder) => find(index, order, place.newest, now)
  return {
    take(news) {
      switch (news.type) {
        case 'listed': {
          const there = new Set(news.posts.map(({ id }) => id))
          for (const id of [...stamps.keys()]) if (!there.has(id)) remove(id)
          for (const post of news.posts) list(post)
          break
        }
        case 'changed':
          for (const id of news.removed) remove(id)
          for (const post of news.changed) list(post)
          break
        case 'pages':
          titled.takePages(news.pages)
          break
        case 'unsaved':
          takeUnsaved(new Map(news.texts.map(({ id, text }) => [id, text])))
          break
        default:
          assertNever(news)
      }
    },
    readSome: () => readFor(sliceMs),
    async answer(question) {
      const { type, ask } = question
      switch (type) {
        case 'search':
          return { type, ask, answer: { ...searched(run(question.order), question.order), ...progress() } }
        case 'match':
          return { type, ask, answer: { ...matched(run(question.order)), ...progress() } }
        case 'titles':
          return { type, ask, answer: await titles(question.query, question.recent, question.withPages) }
        case 'replace':
          // What is found so far is not enough to change posts by.
          readFor(Infinity)
          return { type, ask, answer: replaced(index, question, now) }
        default:
          return assertNever(question)
      }
    },
  }
}

/** All that has a title: the posts, the newest first, then the pages that are not among them. */
function createTitled(index: SearchIndex) {
  let pages: readonly PostFact[] = []
  // The same list while nothing changes, see `createTitleFinder`.
  let last: { readonly posts: unknown; readonly all: readonly PostFact[] } | null = null
  return {
    takePages(told: readonly PostFact[]) {
      pages = told
      last = null
    },
    all(): readonly PostFact[] {
      const posts = index.posts()
      if (pages.length === 0) return posts
      if (last?.posts !== posts)
        last = { posts, all: [...posts, ...pages.filter(({ id }) => !index.has(id))] }
      return last.all
    },
  }
}

function searched(
  { matcher, hits, problem, isOutdated }: Run,
  { options }: SearchOrder,
): Omit<SearchAnswer, 'read' | 'of'> {
  const shown = isOutdated ? [] : hits.posts.slice(0, options.limit)
  const posts = matcher === null ? [] : shown.map(post => describeHit(post, matcher, options))
  return { posts, total: hits.posts.length, problem, isOutdated }
}

function matched({ hits, problem, isOutdated }: Run): Omit<SearchMatches, 'read' | 'of'> {
  return { ids: isOutdated ? [] : hits.posts.map(({ id }) => id), problem, isOutdated }
}

interface Run {
  readonly matcher: Matcher | null
  readonly hits: Hits
  readonly problem: Message | null
  readonly isOutdated: boolean
}

const noHits: Hits = { posts: [], isWhole: true }

function find(index: SearchIndex, order: SearchOrder, newest: Int32Array, now: () => number): Run {
  const made = createMatcher(order.query, order.options)
  if (made === null) return { matcher: null, hits: noHits, problem: null, isOutdated: false }
  if (!isMatcher(made)) return { matcher: null, hits: noHits, problem: made, isOutdated: false }
  const isOutdated = () => Atomics.load(newest, searchKinds[order.kind]) > order.number
  const isLate = lateness(order.options, longestMs.search, now)
  const only = order.only === null ? null : new Set(order.only)
  const hits = index.find(made, order.options, { only, isOver: () => isOutdated() || isLate() })
  const problem: Message | null = hits.isWhole ? null : { key: 'search.notWhole' }
  return { matcher: made, hits, problem, isOutdated: !hits.isWhole && isOutdated() }
}

function replaced(
  index: SearchIndex,
  { change, only }: Extract<SearchQuestion, { readonly type: 'replace' }>,
  now: () => number,
): FoundReplacements {
  const { query, options } = change
  const made = createMatcher(query, options)
  if (made === null) return { posts: [], problem: null }
  if (!isMatcher(made)) return { posts: [], problem: made }
  const isLate = lateness(options, longestMs.replace, now)
  const without = new Set(change.without)
  const hits = index.find(made, options, { only: only && new Set(only), isOver: isLate })
  if (!hits.isWhole) return { posts: [], problem: { key: 'search.tooSlow' } }
  const posts = hits.posts.flatMap(({ id, text }) =>
    text === null || without.has(id) ? [] : findReplacements(id, text, made, change),
  )
  return { posts, problem: null }
}

/** Only regular expressions can take long; the clock is asked for each post. */
function lateness({ regex }: SearchOptions, mostMs: number, now: () => number): () => boolean {
  const start = now()
  return () => regex && now() - start > mostMs
}

/** Empty where it cannot be read or is no text: the list says why, and its title can still be found. */
function readText(root: string, id: FileId): string {
  try {
    const path = `${root}/${id}`
    if (statSync(path).size > maxPostBytes) return ''
    return decodeUtf8(readFileSync(path))
  } catch (error) {
    if (systemCode(error) !== null || error instanceof TypeError) return ''
    throw error
  }
}
