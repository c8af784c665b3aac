import { joinedParts } from './joined-parts.ts'
import { decodeNumbers, digitValues, encodeLists, encodeNumbers } from './number-text.ts'
import type { SearchPart } from './search-part.ts'

/** The places of every word of a site (see `SearchPart`), each list as the text that `encodeNumbers` makes of it. */
export type SearchTable = ReadonlyMap<string, string>

/** The table of a site that is made from nothing. The parts have no post in common. */
export function searchTable(parts: readonly SearchPart[]): SearchTable {
  const { words, counts, places } = joinedParts(parts)
  const lists = encodeLists(counts, places)
  return new Map(words.map((word, at) => [word, lists[at] ?? '']))
}

/**
 * The table after some posts have changed.
 *
 * `numberOf[n]` is the new number of the post that had the number n; -1: it is gone, or is in the parts, where it is
 * as it is now. Posts that stay are in the same order as before.
 */
export function changedTable(
  before: SearchTable,
  numberOf: Int32Array,
  parts: readonly SearchPart[],
): SearchTable {
  return tableWith(before, numberOf, placesByWord(joinedParts(parts)))
}

/** The same, where the places of each word in the parts are at hand; takes them out of `added`. */
export function tableWith(
  before: SearchTable,
  numberOf: Int32Array,
  added: Map<string, Uint32Array>,
): SearchTable {
  const isAsBefore = numberOf.every((number, at) => number === at)
  const table = new Map<string, string>()
  for (const [word, list] of before) {
    const more = added.get(word)
    added.delete(word)
    const kept = isAsBefore && more === undefined ? list : changedList(list, numberOf, more)
    if (kept !== '') table.set(word, kept)
  }
  for (const [word, places] of added) table.set(word, encodeNumbers(places))
  return table
}

function changedList(list: string, numberOf: Int32Array, more: Uint32Array | undefined): string {
  if (more === undefined && staysAsItIs(list, numberOf)) return list
  const places: number[] = []
  let next = 0
  // Both are in growing order.
  const addUpTo = (end: number) => {
    for (; more !== undefined && next < more.length && (more[next] ?? end) < end; next++)
      places.push(more[next] ?? 0)
  }
  for (const before of decodeNumbers(list)) {
    const number = numberOf[before >> 1] ?? -1
    if (number < 0) continue
    const place = number * 2 + (before & 1)
    addUpTo(place)
    places.push(place)
  }
  addUpTo(Number.POSITIVE_INFINITY)
  return encodeNumbers(places)
}

/** Whether each post in a list keeps its number, as in nearly all of them: seen without a list of the numbers. */
function staysAsItIs(list: string, numberOf: Int32Array): boolean {
  let last = 0
  let weight = 1
  for (let at = 0; at < list.length; at++) {
    const value = digitValues[list.charCodeAt(at)] ?? 0
    last += (value & 31) * weight
    weight *= 32
    if (value >= 32) continue
    weight = 1
    if (numberOf[last >> 1] !== last >> 1) return false
  }
  return true
}

/** Every word of a part with its places. */
export function placesByWord({ words, counts, places }: SearchPart): Map<string, Uint32Array> {
  const all = new Map<string, Uint32Array>()
  let from = 0
  for (const [at, word] of words.entries()) {
    const to = from + (counts[at] ?? 0)
    all.set(word, places.subarray(from, to))
    from = to
  }
  return all
}

/** Lists as `encodeNumbers` makes them, as bytes, with a blank between two. */
export interface PackedLists {
  /** Where each list begins, and one more place: where a list after the last would. */
  readonly starts: Uint32Array
  /** The lists that have one of the posts, by their places, and what of these posts each has, as in a `SearchPart`. */
  readonly touched: ReadonlyMap<number, readonly number[]>
}

/**
 * Looks for posts in all lists of a table at once: of many thousand lists few have a post, and to make a text of each
 * takes longer than to read them all.
 */
export function lookThrough(bytes: Uint8Array, count: number, posts: readonly number[]): PackedLists {
  const isWanted = new Uint8Array(posts.reduce((most, post) => Math.max(most, post + 1), 0))
  for (const post of posts) isWanted[post] = 1
  const starts = new Uint32Array(count + 1)
  const touched = new Map<number, readonly number[]>()
  let list = 0
  let place = 0
  let weight = 1
  let found: number[] = []
  for (let at = 0; at <= bytes.length && list < count; at++) {
    const code = bytes[at] ?? blank
    if (code === blank) {
      if (found.length > 0) {
        touched.set(list, found)
        found = []
      }
      starts[++list] = at + 1
      place = 0
      continue
    }
    const value = digitValues[code] ?? 0
    place += (value & 31) * weight
    weight *= 32
    if (value >= 32) continue
    weight = 1
    if (isWanted[place >> 1] === 1) found.push(place)
  }
  return { starts, touched }
}

const blank = 0x20
