import { foldText } from '../fold.ts'

/** A name as it can be typed: its characters, each with the ways to type it. */
export interface TypedName {
  readonly units: readonly NameUnit[]
  /** A bit for every letter that any of them can be typed with: most names need no closer look. */
  readonly letters: number
  /** The name folded, where it is typed as it stands; null: it has readings. */
  readonly plain: string | null
}

export interface NameUnit {
  /** Where the character is in the name. */
  readonly from: number
  readonly to: number
  readonly folded: string
  /** How it is read, in Latin letters; none where it is typed as it is. */
  readonly readings: readonly string[]
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
    units.push({ from, to: from + character.length, folded, readings, isStart })
    letters |= lettersOf(folded)
    for (const reading of readings) letters |= lettersOf(reading)
    isAfterWord = isOfWord && read.length === 0
    from += character.length
  }
  const hasReadings = units.some(({ readings }) => readings.length > 0)
  return { units, letters, plain: hasReadings ? null : foldText(name) }
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
    const code = text.charCodeAt(i)
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 5))
  }
  return letters
}
