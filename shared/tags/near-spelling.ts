/**
 * Whether one of two words may be the other with a slip: a letter wrong, missing, too many, or two in each other's place.
 *
 * Short words are near to too many others. Digits are meant as they are (`go1`, `go2`), and hardly anybody gets the
 * first letter wrong.
 */
export function isNearSpelling(one: string, other: string): boolean {
  const allowed = allowedSlips(Math.min(one.length, other.length), isLatin(one) && isLatin(other))
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false
  if (one.charCodeAt(0) !== other.charCodeAt(0) || digitsOf(one) !== digitsOf(other)) return false
  return slips(one, other, allowed) <= allowed
}

/** Each Chinese character is a word's half: two words that share one are not the same word misspelt. */
function allowedSlips(length: number, isLatinWord: boolean): number {
  if (!isLatinWord) return length >= 6 ? 1 : 0
  if (length >= 9) return 2
  return length >= 5 ? 1 : 0
}

function isLatin(text: string): boolean {
  return /^[\x20-\x7e\u00c0-\u024f]+$/.test(text)
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim()
}

/** Edit distance with swaps of neighbours (optimal string alignment); more than `most` is not told apart. */
function slips(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      let cost = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      )
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isSwap) cost = Math.min(cost, at(before, column - 2) + 1)
      now.push(cost)
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
