import { foldedUnits } from '../page-text/unit-facts.ts'
import type { NumberList } from './number-list.ts'
import { textOfCodes } from './number-text.ts'
import type { SearchedWords } from './searched-text.ts'
import { characters, lettersOfKey } from './word-keys.ts'

/**
 * Numbers the words that occur in posts, from 0, each once.
 *
 * A table of our own, and not a Map: of each word of each text a string would have to be cut out to look it up, which
 * takes most of the time of an index. What is known of a word lies together, to be fetched from memory at once.
 */
export interface WordTable {
  /** What is added from now on is in another post. */
  beginPost(): void
  /** Adds a text to the post; its words that the post did not have are told by their numbers. */
  add(text: SearchedWords, found: NumberList): void
  words(): readonly string[]
}

// What is known of a word: its two numbers (word-keys.ts), and more. A place without a number is free.
const firstAt = 0
const secondAt = 1
const numberAndOneAt = 2
const lastPostAt = 3
const size = 4

export function createWordTable(): WordTable {
  // A word is at the place that its two numbers say, or at the next that is free: half of them are.
  let places = new Int32Array(size << 13)
  // Of all words, one after the other; by number, where each begins, and where the last one ends.
  let letters = new Uint16Array(1 << 15)
  const starts = [0]
  let post = 0

  /** The number of a word; -1: the post has it already. Where the two numbers do not say all, it stands in the units. */
  function newInPost(first: number, second: number, units: Uint16Array, from: number): number {
    const known = places
    const mask = known.length - 1
    let place = placeOf(first, second) & mask
    for (; known[place + numberAndOneAt] !== 0; place = (place + size) & mask) {
      if (known[place + firstAt] !== first || known[place + secondAt] !== second) continue
      const number = (known[place + numberAndOneAt] ?? 0) - 1
      if (first < characters && !stands(letters, starts[number] ?? 0, units, from, characters - first))
        continue
      if (known[place + lastPostAt] === post) return -1
      known[place + lastPostAt] = post
      return number
    }
    known[place + firstAt] = first
    known[place + secondAt] = second
    known[place + numberAndOneAt] = starts.length
    known[place + lastPostAt] = post
    keep(
      first < characters
        ? units.subarray(from, from + characters - first).map(folded)
        : lettersOfKey(first, second),
    )
    return starts.length - 2
  }

  function keep(word: ArrayLike<number>): void {
    const start = starts.at(-1) ?? 0
    const end = start + word.length
    while (end > letters.length) letters = longer(letters)
    letters.set(word, start)
    starts.push(end)
    if (starts.length * 2 * size > places.length) places = withRoom(places)
  }

  return {
    beginPost() {
      post++
    },
    add({ keys, units }, found) {
      for (let at = 0; at < keys.length; at += 2) {
        const first = keys[at] ?? 0
        const rest = keys[at + 1] ?? 0
        const second = first < characters ? hashOf(units, rest, characters - first) : rest
        const number = newInPost(first, second, units, rest)
        if (number >= 0) found.push(number)
      }
    },
    words() {
      const all = textOfCodes(letters.subarray(0, starts.at(-1)))
      return starts.slice(1).map((end, number) => all.slice(starts[number], end))
    },
  }
}

/** To be cut to the size of a table, which is a power of two. */
function placeOf(first: number, second: number): number {
  const mixed = Math.imul(second ^ Math.imul(first, 0x01000193), 0x9e3779b1)
  return (mixed >>> 12) * size
}

function folded(unit: number): number {
  return foldedUnits[unit] ?? 0
}

/** Whether the word of the letters from `start` on is the one that stands in the text. */
function stands(
  letters: Uint16Array,
  start: number,
  units: Uint16Array,
  from: number,
  length: number,
): boolean {
  for (let at = 0; at < length; at++) {
    if (letters[start + at] !== folded(units[from + at] ?? 0)) return false
  }
  return true
}

function withRoom(places: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(places.length * 2)
  const mask = more.length - 1
  for (let from = 0; from < places.length; from += size) {
    if (places[from + numberAndOneAt] === 0) continue
    let place = placeOf(places[from + firstAt] ?? 0, places[from + secondAt] ?? 0) & mask
    while (more[place + numberAndOneAt] !== 0) place = (place + size) & mask
    more.set(places.subarray(from, from + size), place)
  }
  return more
}

function longer(letters: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(letters.length * 2)
  more.set(letters)
  return more
}

function hashOf(units: Uint16Array, from: number, length: number): number {
  let hash = 0x2c9277b5
  for (let at = from; at < from + length; at++) {
    hash = Math.imul(hash ^ folded(units[at] ?? 0), 0x01000193)
  }
  return hash
}
