import { kindAt } from '../character-kinds.ts'
import { longestWord } from '../search/search-words.ts'
import { characters as charactersKey, longestKey } from '../search/word-keys.ts'
import {
  foldedUnits,
  isCharacter,
  isHalf,
  isNew,
  isOdd,
  isWord,
  learnUnits,
  unitFacts,
} from './unit-facts.ts'

/** A text that has been read for its words. */
export interface UnitWords {
  readonly words: number
  readonly characters: number
  /** The facts that are true of one unit at least. */
  readonly some: number
  /** Each unit says by itself what becomes of it when the text is searched; else the keys say nothing. */
  readonly areEven: boolean
  /** Of each word, and of each two characters that stand together, as word-keys.ts has them. */
  readonly keys: Int32Array
}

/**
 * Reads texts for what is in them, and for the words that they are found by (`eachSearchWord` says which), on one way.
 *
 * The keys are in memory of the reader's own: those of one text are good until the next is read. Null: a character
 * above U+FFFF that may be part of a word, which units alone do not tell.
 */
export function createWordReader(): (units: Uint16Array) => UnitWords | null {
  let memory = new Int32Array(1 << 14)
  return units => {
    // Two numbers a unit: characters that stand together begin a pair each.
    if (memory.length < units.length * 2) memory = new Int32Array(units.length * 4)
    const first = readLearnt(units, memory)
    const hasNew = (first.some & isNew) !== 0
    if (hasNew) learnUnits(units)
    const { words, characters, some, end } = hasNew ? readLearnt(units, memory) : first
    if ((some & isHalf) !== 0 && !areHalvesPlain(units)) return null
    return { words, characters, some, areEven: (some & isOdd) === 0, keys: memory.subarray(0, end) }
  }
}

/** Nothing is called within the loops, and asked no more than it takes: either would take as long as all the rest. */
function readLearnt(units: Uint16Array, keys: Int32Array) {
  const facts = unitFacts
  const folded = foldedUnits
  const { length } = units
  let words = 0
  let characters = 0
  let some = 0
  let end = 0
  let at = 0
  while (at < length) {
    let unit = units[at] ?? 0
    let fact = facts[unit] ?? 0
    some |= fact
    if ((fact & isWord) !== 0) {
      // The last nine letters as two numbers, and what is in any of them.
      let high = 0
      let low = folded[unit] ?? 0
      let bits = low
      const from = at++
      for (; at < length; at++) {
        unit = units[at] ?? 0
        fact = facts[unit] ?? 0
        if ((fact & isWord) === 0) break
        some |= fact
        const letter = folded[unit] ?? 0
        bits |= letter
        high = (high << 7) | (low >>> 25)
        low = (low << 7) | letter
      }
      words++
      const letters = at - from
      const isKey = bits < 0x80 && letters <= longestKey
      keys[end++] = isKey ? high : charactersKey - (letters < longestWord ? letters : longestWord)
      keys[end++] = isKey ? low : from
    } else if ((fact & isCharacter) !== 0) {
      let letter = folded[unit] ?? 0
      const from = at++
      for (; at < length; at++) {
        unit = units[at] ?? 0
        fact = facts[unit] ?? 0
        if ((fact & isCharacter) === 0) break
        some |= fact
        const next = folded[unit] ?? 0
        keys[end++] = charactersKey
        keys[end++] = (letter << 16) | next
        letter = next
      }
      characters += at - from
      // So that the last one, which begins no pair, is found on its own.
      keys[end++] = charactersKey
      keys[end++] = letter
    } else at++
  }
  return { words, characters, some, end }
}

/** Whether all halves make characters that are neither of words nor change when they are searched: emoji. */
function areHalvesPlain(units: Uint16Array): boolean {
  for (let at = 0; at < units.length; at++) {
    if (((unitFacts[units[at] ?? 0] ?? 0) & isHalf) === 0) continue
    const pair = String.fromCharCode(units[at] ?? 0, units[++at] ?? 0)
    if (!emoji.test(pair) || kindAt(pair, 0) !== 'other' || pair.normalize('NFKC') !== pair) return false
  }
  return true
}

const emoji = /^[\u{1f000}-\u{1ffff}]$/u
