import { joinedParts } from './joined-parts.ts'
import { decodeNumbers, encodeLists, encodeNumbers } from './number-text.ts'
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
  const added = placesByWord(joinedParts(parts))
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

/** The same text where nothing in it changes, which is nearly always. */
function changedList(list: string, numberOf: Int32Array, more: Uint32Array | undefined): string {
  const before = decodeNumbers(list)
  const places = more === undefined ? [] : [...more]
  let isSame = more === undefined
  for (const place of before) {
    const number = numberOf[place >> 1] ?? -1
    if (number !== place >> 1) isSame = false
    if (number >= 0) places.push(number * 2 + (place & 1))
  }
  return isSame ? list : encodeNumbers(places.sort((a, b) => a - b))
}

/** Every word of a part with its places. */
function placesByWord({ words, counts, places }: SearchPart): Map<string, Uint32Array> {
  const all = new Map<string, Uint32Array>()
  let from = 0
  for (const [at, word] of words.entries()) {
    const to = from + (counts[at] ?? 0)
    all.set(word, places.subarray(from, to))
    from = to
  }
  return all
}
