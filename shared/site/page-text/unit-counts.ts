import { kindAt } from '../character-kinds.ts'
import { isCharacter, isEven, isHalf, isLearnt, isWord, learnUnits, unitFacts } from './unit-facts.ts'

export interface UnitCounts {
  readonly words: number
  readonly characters: number
  /** The facts that are true of one unit at least. */
  readonly some: number
  /** Each unit says by itself what becomes of it when the text is searched. */
  readonly areEven: boolean
}

/** What is in a text. Null: a character above U+FFFF that may be part of a word, which units alone do not tell. */
export function countUnits(units: Uint16Array): UnitCounts | null {
  const first = countLearnt(units)
  if ((first.all & isLearnt) === 0) learnUnits(units)
  const { words, characters, some, all } = (first.all & isLearnt) === 0 ? countLearnt(units) : first
  if ((some & isHalf) !== 0 && !areHalvesPlain(units)) return null
  return { words, characters, some, areEven: (all & isEven) !== 0 }
}

/** Nothing is called or asked within the loop: either would take as long as all the rest. */
function countLearnt(units: Uint16Array) {
  const facts = unitFacts
  let words = 0
  let characters = 0
  let some = 0
  let all = isEven | isLearnt
  let before = 0
  for (let at = 0; at < units.length; at++) {
    const fact = facts[units[at] ?? 0] ?? 0
    words += fact & ~before & isWord
    characters += (fact & isCharacter) / isCharacter
    some |= fact
    all &= fact
    before = fact
  }
  return { words, characters, some, all }
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
