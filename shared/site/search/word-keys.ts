import { kindAt } from '../character-kinds.ts'

// A word as it is searched is told from all others by two numbers, so that most are looked up without a look at their
// letters:
//
//   first number           second number
//   0 or more              the rest          up to nine letters below 0x80, seven bits each, the last one lowest
//   characters             a * 2^16 + b      two East Asian characters below U+10000, or b alone
//   characters - length                      any other: in a text, where it stands; in a table, a hash of its letters

/** The first number of one or two characters. */
export const characters = -1

/** The most letters that two numbers have room for: 63 bits, since one is the sign. */
export const longestKey = 9

/** The two numbers of the word that stands in a text, which is as it is searched. */
export function wordKey(text: string, from: number, to: number): readonly [first: number, second: number] {
  const letters = Array.from({ length: to - from }, (_, at) => text.charCodeAt(from + at))
  const [a = 0, b] = letters
  if (letters.length <= 2 && kindAt(text, from) === 'character' && !isHalf(a)) {
    return [characters, b === undefined ? a : (a << 16) | b]
  }
  if (letters.length > longestKey || letters.some(letter => letter >= 0x80)) {
    return [characters - letters.length, from]
  }
  return letters.reduce<readonly [number, number]>(
    ([first, second], letter) => [(first << 7) | (second >>> 25), (second << 7) | letter],
    [0, 0],
  )
}

/** Of the two that make a character above U+FFFF. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000
}

/** The letters of a word that its two numbers say all of. */
export function lettersOfKey(first: number, second: number): readonly number[] {
  if (first === characters) return second >>> 16 === 0 ? [second] : [second >>> 16, second & 0xffff]
  const letters: number[] = []
  let [high, low] = [first, second]
  while (high !== 0 || low !== 0) {
    letters.unshift(low & 0x7f)
    low = (low >>> 7) | (high << 25)
    high >>>= 7
  }
  return letters
}
