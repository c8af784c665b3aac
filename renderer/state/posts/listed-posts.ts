// The posts as the list shows them, worked out again only when something of it changed.
import type { FileId } from '../../../shared/blog.ts'
import { matcherOf } from '../../../shared/post-filter/match-posts.ts'
import { readFilter } from '../../../shared/post-filter/read-filter.ts'
import type { ListOrder, ListView } from '../../../shared/post-list/list-view.ts'
import { sortPosts } from '../../../shared/post-list/sort-posts.ts'
import { createTitleKeys, rankTitles } from '../../../shared/post-list/title-keys.ts'
import type { PostEntry } from './post-entries.ts'

export interface Listing {
  readonly entries: readonly PostEntry[]
  readonly filter: string
  readonly order: ListView['order']
  /** The posts whose texts have a word, as far as they are known. */
  readonly inTexts: ReadonlyMap<string, ReadonlySet<FileId>>
}

/** The posts that match, in their order; the very same list while nothing of what is asked changes. */
export function listedPosts(asked: Listing): readonly PostEntry[] {
  if (last !== null && isSame(last.asked, asked)) return last.shown
  const sorted = inOrder(asked.entries, asked.order)
  const matches = matcherOf(readFilter(asked.filter), {
    nowMs: Date.now(),
    withText: word => asked.inTexts.get(word) ?? null,
  })
  const shown = matches === null ? sorted : sorted.filter(matches)
  last = { asked, shown }
  return shown
}

let last: { readonly asked: Listing; readonly shown: readonly PostEntry[] } | null = null

function isSame(one: Listing, other: Listing): boolean {
  return (
    one.entries === other.entries &&
    one.filter === other.filter &&
    one.order === other.order &&
    one.inTexts === other.inTexts
  )
}

let sortedLast: {
  readonly entries: readonly PostEntry[]
  readonly order: ListOrder
  readonly sorted: readonly PostEntry[]
} | null = null

/** Sorted once and not for each key of a filter. Entries come the newest first. */
function inOrder(entries: readonly PostEntry[], order: ListOrder): readonly PostEntry[] {
  if (order.by === 'date' && order.isDescending) return entries
  if (sortedLast?.entries !== entries || sortedLast.order !== order)
    sortedLast = { entries, order, sorted: sortPosts(entries, order, ranksFor(entries, order)) }
  return sortedLast.sorted
}

let titleKeys = createTitleKeys([], 'zh-Hans')
let titleRanks: ReadonlyMap<string, number> = new Map()

function ranksFor(entries: readonly PostEntry[], { by }: ListOrder): ReadonlyMap<string, number> {
  if (by === 'title') warmTitles(entries)
  return titleRanks
}

/**
 * Gets the order of titles ready: it takes some moments for 10,000 of them, which are spent before it is asked for.
 *
 * Titles are always sorted as Chinese is, by pinyin: to other languages that order says nothing different, and a blog
 * with Chinese titles is looked at by someone who reads them.
 */
export function warmTitles(entries: readonly PostEntry[]): void {
  const titles = entries.map(({ post }) => post.title)
  if (titles.every(title => titleRanks.has(title))) return
  if (!titles.every(titleKeys.covers)) titleKeys = createTitleKeys(titles, 'zh-Hans')
  titleRanks = rankTitles(titles, titleKeys)
}
