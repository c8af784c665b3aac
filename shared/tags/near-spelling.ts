/** A word with what tells most others from it at a glance: two thousand tags are two million pairs. */
export interface Spelling {
  readonly word: string
  readonly isLatin: boolean
  readonly digits: string
  /** A bit for each letter that it has; then for each that it has twice, and three times. */
  readonly letters: Letters
}

type Letters = readonly [once: number, twice: number, thrice: number]

export function spellingOf(word: string): Spelling {
  let [once, twice, thrice] = [0, 0, 0]
  for (let at = 0; at < word.length; at++) {
    const bit = 1 << (word.charCodeAt(at) & 31)
    thrice |= twice & bit
    twice |= once & bit
    once |= bit
  }
  const isLatin = /^[\x20-\x7e\u00c0-\u024f]+$/.test(word)
  return { word, isLatin, digits: word.replace(/\D+/g, ' ').trim(), letters: [once, twice, thrice] }
}

/**
 * Whether one of two words may be the other with a slip: a letter wrong, missing, too many, or two in each other's place.
 *
 * Short words are near to too many others. Digits are meant as they are (`go1`, `go2`), and hardly anybody gets the
 * first letter wrong.
 */
export function isNearSpelling(one: Spelling, other: Spelling): boolean {
  const [a, b] = [one.word, other.word]
  const allowed = allowedSlips(Math.min(a.length, b.length), one.isLatin && other.isLatin)
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false
  if (a.charCodeAt(0) !== b.charCodeAt(0) || one.digits !== other.digits) return false
  // A slip takes one letter away and brings one at most: either turns one bit.
  if (differingLetters(one.letters, other.letters) > 2 * allowed) return false
  return slips(a, b, allowed) <= allowed
}

function differingLetters(one: Letters, other: Letters): number {
  return bitsIn(one[0] ^ other[0]) + bitsIn(one[1] ^ other[1]) + bitsIn(one[2] ^ other[2])
}

function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Each Chinese character is a word's half: two words that share one are not the same word misspelt. */
function allowedSlips(length: number, isLatinWord: boolean): number {
  if (!isLatinWord) return length >= 6 ? 1 : 0
  if (length >= 9) return 2
  return length >= 5 ? 1 : 0
}

/**
 * Edit distance with swaps of neighbours (optimal string alignment); more than `most` is not told apart.
 *
 * What both begin and end with costs nothing. Of the rest only what lies near to the diagonal is looked at: further
 * away the lengths alone are too different.
 */
function slips(one: string, other: string, most: number): number {
  const { from, oneTo, otherTo } = differingParts(one, other)
  const [rows, columns] = [oneTo - from, otherTo - from]
  if (Math.abs(rows - columns) > most) return most + 1
  if (rows === 0 || columns === 0) return Math.max(rows, columns)
  let [before, last, now] = rowsFor(columns, most)
  for (let row = 1; row <= rows; row++) {
    now.fill(most + 1, 0, columns + 1)
    if (row <= most) now[0] = row
    let least = row <= most ? row : most + 1
    const letter = one.charCodeAt(from + row - 1)
    const letterBefore = row > 1 ? one.charCodeAt(from + row - 2) : -1
    for (let column = Math.max(1, row - most); column <= Math.min(columns, row + most); column++) {
      const same = other.charCodeAt(from + column - 1)
      let cost = at(last, column - 1) + (letter === same ? 0 : 1)
      cost = Math.min(cost, at(last, column) + 1, at(now, column - 1) + 1)
      const isSwap = column > 1 && same === letterBefore && letter === other.charCodeAt(from + column - 2)
      if (isSwap) cost = Math.min(cost, at(before, column - 2) + 1)
      now[column] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return least
    const used = before
    before = last
    last = now
    now = used
  }
  return at(last, columns)
}

/** The parts of two words between what they begin with and what they end with. */
function differingParts(one: string, other: string) {
  const shorter = Math.min(one.length, other.length)
  let from = 0
  while (from < shorter && one.charCodeAt(from) === other.charCodeAt(from)) from++
  let tail = 0
  while (
    tail < shorter - from &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail++
  return { from, oneTo: one.length - tail, otherTo: other.length - tail }
}

/** Used again and again: three new rows for each of a million pairs were half of the time. */
let spare: readonly [Int32Array, Int32Array, Int32Array] = [
  new Int32Array(64),
  new Int32Array(64),
  new Int32Array(64),
]

/** Three rows of which the middle one says what it costs to write so many letters of nothing. */
function rowsFor(columns: number, most: number): [Int32Array, Int32Array, Int32Array] {
  if (columns >= spare[0].length) {
    const length = 2 * columns
    spare = [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
  }
  const [before, last, now] = spare
  before.fill(most + 1, 0, columns + 1)
  for (let column = 0; column <= columns; column++) last[column] = Math.min(column, most + 1)
  return [before, last, now]
}

function at(row: Int32Array, column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
