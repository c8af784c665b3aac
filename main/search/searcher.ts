import { readFileSync, statSync } from 'node:fs'
import type { FileId } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { createMatcher, isMatcher, type Matcher } from '../../shared/search/matcher.ts'
import type { SearchAnswer, SearchMatches } from '../../shared/search/search.ts'
import { decodeUtf8, maxPostBytes } from '../blog/read-post-text.ts'
import { systemCode } from '../disk/disk-error.ts'
import { createSearchIndex, describeHit, type Hits, type SearchIndex } from './search-index.ts'
import {
  type ListedPost,
  type SearchOrder,
  type SearchPlace,
  type SearchRequest,
  searchKinds,
} from './search-messages.ts'

/** The texts of a blog's posts and the searches in them: all of it in the thread that made it. */
export interface Searcher {
  /** Takes what is not a question. */
  take(request: Exclude<SearchRequest, { readonly ask: number }>): void
  /** Reads posts for a moment; false: all are read. */
  readSome(): boolean
  search(order: SearchOrder): SearchAnswer
  match(order: SearchOrder): SearchMatches
}

/** So long posts are read before a search has its turn. */
const sliceMs = 20
/** What a regular expression finds in this time is shown. */
const longestMs = 1500

export function createSearcher(place: SearchPlace, now: () => number = () => performance.now()): Searcher {
  const index = createSearchIndex(place.generator)
  const unread = new Map<FileId, ListedPost>()
  const stamps = new Map<FileId, string | null>()
  let unsaved: ReadonlyMap<FileId, string> = new Map()

  const list = (post: ListedPost) => {
    if (post.stamp !== null && stamps.get(post.id) === post.stamp) return
    stamps.set(post.id, post.stamp)
    index.put(post, unsaved.get(post.id) ?? null)
    if (!unsaved.has(post.id)) unread.set(post.id, post)
  }
  const remove = (id: FileId) => {
    stamps.delete(id)
    unread.delete(id)
    index.remove(id)
  }
  const progress = () => ({ read: stamps.size - unread.size, of: stamps.size })
  const run = (order: SearchOrder) => find(index, order, place.newest, now)
  return {
    take(request) {
      switch (request.type) {
        case 'listed': {
          const there = new Set(request.posts.map(({ id }) => id))
          for (const id of [...stamps.keys()]) if (!there.has(id)) remove(id)
          for (const post of request.posts) list(post)
          break
        }
        case 'changed':
          for (const id of request.removed) remove(id)
          for (const post of request.changed) list(post)
          break
        case 'unsaved': {
          const saved = [...unsaved.keys()]
          unsaved = new Map(request.texts.map(({ id, text }) => [id, text]))
          for (const post of index.posts()) {
            const text = unsaved.get(post.id)
            if (text !== undefined) {
              unread.delete(post.id)
              index.put(post, text)
            } else if (saved.includes(post.id)) unread.set(post.id, { ...post, stamp: null })
          }
          break
        }
      }
    },
    readSome() {
      const start = now()
      for (const [id, post] of unread) {
        if (now() - start >= sliceMs) return true
        unread.delete(id)
        index.put(post, readText(place.root, id))
      }
      return false
    },
    search(order) {
      const { matcher, hits, problem, isOutdated } = run(order)
      const shown = matcher === null ? [] : hits.posts.slice(0, order.options.limit)
      return {
        posts: matcher === null ? [] : shown.map(post => describeHit(post, matcher, order.options)),
        total: hits.posts.length,
        ...progress(),
        problem,
        isOutdated,
      }
    },
    match(order) {
      const { hits, problem, isOutdated } = run(order)
      return { ids: hits.posts.map(({ id }) => id), ...progress(), problem, isOutdated }
    },
  }
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
  const start = now()
  const isLate = () => order.options.regex && now() - start > longestMs
  const only = order.only === null ? null : new Set(order.only)
  const hits = index.find(made, order.options, { only, isOver: () => isOutdated() || isLate() })
  const problem: Message | null = hits.isWhole ? null : { key: 'search.notWhole' }
  return { matcher: made, hits, problem, isOutdated: !hits.isWhole && isOutdated() }
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
