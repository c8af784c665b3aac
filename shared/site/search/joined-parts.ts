import type { SearchPart } from './search-part.ts'

/** The parts as one; they have no post in common. */
export function joinedParts(parts: readonly SearchPart[]): SearchPart {
  const [first = emptyPart, ...others] = parts
  return others.reduce(joined, first)
}

const emptyPart: SearchPart = { words: [], counts: new Uint32Array(0), places: new Uint32Array(0) }

function joined(one: SearchPart, other: SearchPart): SearchPart {
  const words = [...one.words]
  const numbers = new Map(words.map((word, number) => [word, number]))
  const inBoth = Int32Array.from(other.words, word => numbers.get(word) ?? words.push(word) - 1)
  const counts = new Uint32Array(words.length)
  counts.set(one.counts)
  for (const [at, number] of inBoth.entries())
    counts[number] = (counts[number] ?? 0) + (other.counts[at] ?? 0)
  return { words, counts, places: joinedPlaces(counts, one, other, inBoth) }
}

/** `counts`: of both together; `numbers`: of the words of the other, their numbers among all. */
function joinedPlaces(
  counts: Uint32Array,
  one: SearchPart,
  other: SearchPart,
  numbers: Int32Array,
): Uint32Array {
  const places = new Uint32Array(one.places.length + other.places.length)
  const ends = new Uint32Array(counts.length)
  let start = 0
  let from = 0
  for (let number = 0; number < counts.length; number++) {
    const count = one.counts[number] ?? 0
    places.set(one.places.subarray(from, from + count), start)
    ends[number] = start + count
    from += count
    start += counts[number] ?? 0
  }
  from = 0
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    const end = ends[number] ?? 0
    const list = other.places.subarray(from, from + (other.counts[at] ?? 0))
    places.set(list, end)
    const before = one.counts[number] ?? 0
    if (before > 0) places.subarray(end - before, end + list.length).sort()
    from += list.length
  }
  return places
}
