import { createWordReader } from '../page-text/unit-words.ts'
import { createUnits } from '../page-text/units.ts'
import { eachSearchWord } from './search-words.ts'
import { wordKey } from './word-keys.ts'

/** A text for the search index: its words, or any text at all. */
export type SearchedText = SearchedWords | string

/** The words of a text as they occur, two numbers each (word-keys.ts). */
export interface SearchedWords {
  readonly keys: Int32Array
  /** In which some of the words stand; `foldedUnits` says how each unit is searched. */
  readonly units: Uint16Array
}

/** The words of texts; those of one are good until the next is asked for. */
export function createSearchedWords(): (text: string) => SearchedWords {
  const unitsOf = createUnits()
  const read = createWordReader()
  return text => {
    const units = unitsOf(text)
    const found = read(units)
    if (found?.areEven) return { keys: found.keys, units }
    const keys: number[] = []
    let searched = ''
    eachSearchWord(text, (plain, from, to) => {
      searched = plain
      keys.push(...wordKey(plain, from, to))
    })
    return { keys: Int32Array.from(keys), units: unitsOf(searched) }
  }
}
