import { foldText } from '../fold.ts'

/** A name as it can be typed: its characters, each with the ways to type it. */
export interface TypedName {
  readonly units: readonly NameUnit[]
  /** A bit for every letter that any of them can be typed with: most names need no closer look. */
  readonly letters: number
  /** The name folded, where it is typed as it stands; null: it has readings. */
  readonly plain: string | null
  /** Where words begin in `plain`, a `1` for each character of it; null: its characters are not the units one by one. */
  readonly starts: string | null
}

export interface NameUnit {
  /** Where the character is in the name. */
  readonly from: number
  readonly to: number
  readonly folded: string
  /** How it is read, in Latin letters; none where it is typed as it is. */
  readonly readings: readonly string[]
  /** A bit for every letter that typing it can begin with. */
  readonly firsts: number
  /** A word begins here. Every Chinese character is one. */
  readonly isStart: boolean
}

/** How a Chinese character can be read, all of its ways, without tones; none for other characters. */
export type ReadingsOf = (character: string) => readonly string[]

export function typedName(name: string, readingsOf: ReadingsOf): TypedName {
  const units: NameUnit[] = []
  let letters = 0
  let from = 0
  let isAfterWord = false
  for (const character of name) {
    const folded = foldText(character)
    const read = readingsOf(character)
    const readings = read.length > 0 ? read : plainLetter(folded)
    const isOfWord = wordCharacter.test(folded)
    const isStart = read.length > 0 || (isOfWord && !isAfterWord)
    const firsts = lettersOf([folded, ...readings].map(way => way.charAt(0)).join(''))
    units.push({ from, to: from + character.length, folded, readings, firsts, isStart })
    letters |= lettersOf(folded)
    for (const reading of readings) letters |= lettersOf(reading)
    isAfterWord = isOfWord && read.length === 0
    from += character.length
  }
  const hasReadings = units.some(({ readings }) => readings.length > 0)
  const plain = hasReadings ? null : foldText(name)
  const starts =
    plain?.length === units.length ? units.map(unit => (unit.isStart ? '1' : '0')).join('') : null
  return { units, letters, plain, starts }
}

const wordCharacter = /[\p{L}\p{N}]/u

/** `e` for `é`. */
function plainLetter(folded: string): readonly string[] {
  if (folded < '\u0080') return []
  const plain = folded.normalize('NFD').replace(/\p{M}/gu, '')
  return plain !== folded && /^[a-z]+$/.test(plain) ? [plain] : []
}

/** Letters have a bit each, all other characters share five. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    letters |= letterOf(text.charCodeAt(i))
  }
  return letters
}

export function letterOf(code: number): number {
  return 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 5))
}
