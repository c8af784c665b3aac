import { scriptOf } from '../../post/text-language.ts'
import { type CharacterKind, kindAt } from '../character-kinds.ts'

// What a pass over a page's text asks of its units, in one table: a unit is a character, or one of the two halves of a
// character above U+FFFF. Each unit is learnt when it first occurs; from then on one look-up answers everything.

/** Of a word: a letter, a digit, a mark, `_`. */
export const isWord = 1
/** Chinese, Japanese or Korean, and says something by itself. */
export const isCharacter = 2
/** Two bits for the script: none of them, or what one of the next three has. */
export const scriptBits = 12
export const kana = 4
export const hangul = 8
export const han = 12
/** Only the whole text tells how it is searched. Each other is searched as `foldedUnits` has it, whatever is around it. */
export const isOdd = 16
/** One of two units that are a character together. */
export const isHalf = 32
/** It has not occurred yet, and nothing else is known of it. */
export const isNew = 64

/** By unit, those of the above that are true of it. */
export const unitFacts = new Uint8Array(0x10000).fill(isNew)

/** By unit, what it is when it is searched: in NFKC and lower case. Of what is odd, or new, itself. */
export const foldedUnits = new Uint16Array(0x10000)
for (let unit = 0; unit < foldedUnits.length; unit++) foldedUnits[unit] = unit

/** To be told of units before the tables are asked for them. */
export function learnUnits(units: Uint16Array): void {
  // Of some thousand units eighty are different: so this is no loop that V8 would have to make fast for a few texts.
  for (const unit of new Set(units)) if (unitFacts[unit] === isNew) learn(unit)
}

function learn(unit: number): void {
  const text = String.fromCharCode(unit)
  const folded = foldedCharacter(text)
  if (folded !== null) foldedUnits[unit] = folded.charCodeAt(0)
  unitFacts[unit] =
    kindBits[kindAt(text, 0)] |
    scriptBitsOf[scriptOf(unit)] |
    (folded === null ? isOdd : 0) |
    (unit >= 0xd800 && unit < 0xe000 ? isHalf : 0)
}

const kindBits = { word: isWord, character: isCharacter, other: 0 } satisfies Record<CharacterKind, number>
const scriptBitsOf = { kana, hangul, han, other: 0 }

/** A character as it is searched; null: what stands beside it has a say in that, or it becomes several. */
function foldedCharacter(character: string): string | null {
  const normal = character.normalize('NFKC')
  // A sigma is another one at the end of a word.
  if (melts.test(character) || melts.test(normal) || normal === 'Σ') return null
  const folded = normal.toLowerCase()
  const kind = kindAt(character, 0)
  if (folded.length === 1 && kindAt(folded, 0) === kind) return folded
  // Three dots for one: they part words as it does.
  return kind === 'other' && [...folded].every(one => kindAt(one, 0) === 'other') ? character : null
}

/** What may become one with the character before it: marks (but not the one after emoji), parts of Korean syllables. */
const melts = /(?!\ufe0f)[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]/u

// Texts are full of these, and all of them are alike.
unitFacts.fill(isCharacter | han, 0x4e00, 0x9fff + 1)
unitFacts.fill(isCharacter | hangul, 0xac00, 0xd7a3 + 1)
