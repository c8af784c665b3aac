import { foldedUnits } from '../page-text/unit-facts.ts'
import { textOfCodes } from './number-text.ts'

/**
 * Numbers the words that occur in posts, from 0, each once.
 *
 * A table of our own, and not a Map: of each word of each text a string would have to be cut out to look it up, which
 * takes most of the time of an index. What is known of a word lies together, to be fetched from memory at once.
 */
export interface WordTable {
  /** What is asked for from now on is in another post. */
  beginPost(): void
  /**
   * The number of the word that stands in `units` from `from` to `to`, letters as `foldedUnits` has them; `hash` is
   * what `hashOf` makes of it. -1: this post has it already.
   */
  newInPost(units: Uint16Array, from: number, to: number, hash: number): number
  words(): readonly string[]
}

// What is known of a word. A place without a number is free.
const hashAt = 0
const numberAndOneAt = 1
const lettersAt = 2
const lastPostAt = 3
const size = 4

export function createWordTable(): WordTable {
  // A word is at the place of its hash, or at the next that is free: half of them are.
  let places = new Int32Array(size << 13)
  // Of all words, one after the other; by number, where each begins, and where the last one ends.
  let letters = new Uint16Array(1 << 15)
  const starts = [0]
  let post = 0

  function add(units: Uint16Array, from: number, to: number, hash: number, place: number): number {
    const start = starts.at(-1) ?? 0
    const end = start + to - from
    while (end > letters.length) letters = longer(letters)
    for (let at = from; at < to; at++) letters[start + at - from] = foldedUnits[units[at] ?? 0] ?? 0
    const number = starts.length - 1
    starts.push(end)
    places[place + hashAt] = hash
    places[place + numberAndOneAt] = number + 1
    places[place + lettersAt] = start
    places[place + lastPostAt] = post
    if (starts.length * 2 * size > places.length) places = withRoom(places)
    return number
  }

  return {
    beginPost() {
      post++
    },
    newInPost(units, from, to, hash) {
      const known = places
      const mask = known.length - 1
      let place = (hash * size) & mask
      for (; known[place + numberAndOneAt] !== 0; place = (place + size) & mask) {
        if (known[place + hashAt] !== hash) continue
        if (!stands(letters, known[place + lettersAt] ?? 0, units, from, to)) continue
        if (known[place + lastPostAt] === post) return -1
        known[place + lastPostAt] = post
        return (known[place + numberAndOneAt] ?? 0) - 1
      }
      return add(units, from, to, hash, place)
    },
    words() {
      const all = textOfCodes(letters.subarray(0, starts.at(-1)))
      return starts.slice(1).map((end, number) => all.slice(starts[number], end))
    },
  }
}

/** Whether the word of the letters from `start` on, as long as its hash says, is the one in the text. */
function stands(letters: Uint16Array, start: number, units: Uint16Array, from: number, to: number): boolean {
  const folded = foldedUnits
  for (let at = from; at < to; at++) {
    if (letters[start + at - from] !== folded[units[at] ?? 0]) return false
  }
  return true
}

function withRoom(places: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(places.length * 2)
  const mask = more.length - 1
  for (let from = 0; from < places.length; from += size) {
    if (places[from + numberAndOneAt] === 0) continue
    let place = ((places[from + hashAt] ?? 0) * size) & mask
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

/** The hash of a word, of less than 64 letters. Words of different lengths never have the same. */
export function hashOf(units: Uint16Array, from: number, to: number): number {
  const folded = foldedUnits
  let hash = noHash
  for (let at = from; at < to; at++) hash = hashWith(hash, folded[units[at] ?? 0] ?? 0)
  return endedHash(hash, to - from)
}

// The same letter by letter, for those who look at each of them anyway.
export const noHash = 0x2c9277b5

export function hashWith(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193)
}

export function endedHash(hash: number, length: number): number {
  return ((hash ^ (hash >>> 15)) & 0x03ffffff) | (length << 26)
}
