import { foldedUnits, isCharacter, isWord, unitFacts } from '../page-text/unit-facts.ts'
import { longestWord } from './search-words.ts'
import { endedHash, hashOf, hashWith, noHash } from './word-table.ts'

/** A word as it stands in a text, where `foldedUnits` says what it is; `hash` is what `hashOf` makes of it. */
export type TakeWord = (units: Uint16Array, from: number, to: number, hash: number) => void

/** `eachSearchWord` of a text that is searched unit by unit. The hash of a word comes with it, for the same look. */
export function eachUnitWord(units: Uint16Array, take: TakeWord): void {
  const facts = unitFacts
  let at = 0
  while (at < units.length) {
    const fact = facts[units[at] ?? 0] ?? 0
    if ((fact & isWord) !== 0) at = takeWord(units, at, take)
    else if ((fact & isCharacter) !== 0) at = takePairs(units, at, take)
    else at++
  }
}

/** The word that begins at `from`; answers where it ends. */
function takeWord(units: Uint16Array, from: number, take: TakeWord): number {
  const facts = unitFacts
  const folded = foldedUnits
  let hash = noHash
  let at = from
  for (; at < units.length; at++) {
    const unit = units[at] ?? 0
    if (((facts[unit] ?? 0) & isWord) === 0) break
    hash = hashWith(hash, folded[unit] ?? 0)
  }
  const cut = from + longestWord
  if (at <= cut) take(units, from, at, endedHash(hash, at - from))
  else take(units, from, cut, hashOf(units, from, cut))
  return at
}

/** The pairs of the characters that begin at `from`, and the last one alone; answers where they end. */
function takePairs(units: Uint16Array, from: number, take: TakeWord): number {
  const facts = unitFacts
  const folded = foldedUnits
  let last = from
  let hash = hashWith(noHash, folded[units[from] ?? 0] ?? 0)
  for (; last + 1 < units.length; last++) {
    const next = units[last + 1] ?? 0
    if (((facts[next] ?? 0) & isCharacter) === 0) break
    const letter = folded[next] ?? 0
    take(units, last, last + 2, endedHash(hashWith(hash, letter), 2))
    hash = hashWith(noHash, letter)
  }
  take(units, last, last + 1, endedHash(hash, 1))
  return last + 1
}
