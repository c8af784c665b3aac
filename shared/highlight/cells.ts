/**
 * A set of places in a code, by what stands there and before it.
 *
 * It has a bit for each cell: one of 128 characters, any other character, or the end of the code, each after a word's
 * character, at the beginning of a line, or after anything else, since `\b` and `^` ask for that.
 */
export type Cells = bigint

/** The cell of all characters past ASCII, and that of the end of the code. */
export const otherCharacter = 128
export const endOfCode = 129
const perContext = 130

/** What stands before the place: added to the character's number it gives the cell. */
const afterAnything = 0
const afterWord = perContext
export const atLineStart = 2 * perContext
export const cellCount = 3 * perContext

/** What stands before a place, by the character there: one of the three above. */
export function contextAfter(code: number): number {
  if (code < otherCharacter) return contexts[code] ?? afterAnything
  return code === 0x2028 || code === 0x2029 ? atLineStart : afterAnything
}

/** The same of each character of ASCII, for loops over characters. */
export const contexts = Int16Array.from({ length: otherCharacter }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/\w/.test(letter)) return afterWord
  return letter === '\n' || letter === '\r' ? atLineStart : afterAnything
})

export const none = 0n

/** For each cell 1 or 0, by its number. */
export function bitsOf(cells: Cells): Uint8Array {
  const digits = cells.toString(2)
  const bits = new Uint8Array(cellCount)
  for (let at = 0; at < digits.length; at++) bits[digits.length - 1 - at] = digits[at] === '1' ? 1 : 0
  return bits
}

/** One character, whatever stands before it. */
export function cellsOf(code: number): Cells {
  return inEachContext << BigInt(code)
}

export function cellsOfEach(letters: string): Cells {
  return [...letters].reduce((all, letter) => all | cellsOf(letter.charCodeAt(0)), none)
}

const inEachContext = [afterAnything, afterWord, atLineStart].reduce(
  (all, at) => all | (1n << BigInt(at)),
  none,
)
export const everywhere = (1n << BigInt(cellCount)) - 1n
export const ascii = ((1n << 128n) - 1n) * inEachContext
export const other = cellsOf(otherCharacter)
export const end = cellsOf(endOfCode)
export const characters = ascii | other
export const afterWordCells = ((1n << BigInt(perContext)) - 1n) << BigInt(afterWord)
export const lineStart = ((1n << BigInt(perContext)) - 1n) << BigInt(atLineStart)
export const lineEnds = cellsOfEach('\n\r')
export const wordCharacters = cellsOfEach('0123456789_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
/** The letters that a character past ASCII is another case of. */
export const foldedIntoAscii = cellsOfEach('sSkK')
