/** A word with what tells most others from it at a glance: two thousand tags are two million pairs. */
export interface Spelling {
  readonly word: string
  readonly isLatin: boolean
  readonly digits: string
  /** A bit for each letter that it has. */
  readonly letters: number
}

export function spellingOf(word: string): Spelling {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  const isLatin = /^[\x20-\x7e\u00c0-\u024f]+$/.test(word)
  return { word, isLatin, digits: word.replace(/\D+/g, ' ').trim(), letters }
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
  // A slip takes one letter away and brings one at most.
  if (bitsIn(one.letters ^ other.letters) > 2 * allowed) return false
  return slips(a, b, allowed) <= allowed
}

function bitsIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
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
 * Only what lies so near to the diagonal is looked at: further away the lengths alone are too different.
 */
function slips(one: string, other: string, most: number): number {
  let [before, last, now]: [number[], number[], number[]] = [[], [], []]
  for (let column = 0; column <= most; column++) last[column] = column
  for (let row = 1; row <= one.length; row++) {
    now = row <= most ? [row] : []
    let least = row <= most ? row : most + 1
    for (let column = Math.max(1, row - most); column <= Math.min(other.length, row + most); column++) {
      const [letter, same] = [one.charCodeAt(row - 1), other.charCodeAt(column - 1)]
      let cost = at(last, column - 1) + (letter === same ? 0 : 1)
      cost = Math.min(cost, at(last, column) + 1, at(now, column - 1) + 1)
      const isSwap =
        letter !== same &&
        letter === other.charCodeAt(column - 2) &&
        same === one.charCodeAt(row - 2) &&
        column > 1
      if (isSwap) cost = Math.min(cost, at(before, column - 2) + 1)
      now[column] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return least
    before = last
    last = now
  }
  return at(last, other.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
