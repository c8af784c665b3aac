import { eachSearchWord } from './search-words.ts'
import { createWordTable } from './word-table.ts'

/**
 * What some posts of a site add to its search index: for each word the places where it is.
 *
 * A place is twice the post's number, one more where the post's title has the word. Posts are numbered from the oldest,
 * so that a new one changes as little as possible.
 */
export interface SearchPart {
  readonly words: readonly string[]
  /** How many places each word has. */
  readonly counts: Uint32Array
  /** The places of the first word, then those of the second, and so on; those of one word in growing order. */
  readonly places: Uint32Array
}

export interface SearchPartMaker {
  /** `title`: what is found as in the title, the tags among it. Each post is added once. */
  add(number: number, title: string, text: string): void
  part(): SearchPart
}

/** Keeps of each post only where its words are: no text, no set of words. */
export function createSearchPart(): SearchPartMaker {
  const table = createWordTable()
  const placesOf: number[][] = []
  let place = 0

  function take(plain: string, from: number, to: number): void {
    const number = table.number(plain, from, to)
    const places = placesOf[number]
    if (places === undefined) {
      placesOf.push([place])
      return
    }
    // A word of the title counts there only, and one that is there twice, once.
    const last = places[places.length - 1] ?? 0
    if (last >> 1 !== place >> 1) places.push(place)
  }

  return {
    add(number, title, text) {
      place = number * 2 + 1
      eachSearchWord(title, take)
      place = number * 2
      eachSearchWord(text, take)
    },
    part() {
      const places = new Uint32Array(placesOf.reduce((sum, one) => sum + one.length, 0))
      let end = 0
      for (const one of placesOf) {
        places.set(one, end)
        // They come newest first or oldest first; which, is the plan's to say.
        places.subarray(end, end + one.length).sort()
        end += one.length
      }
      return { words: table.words, counts: Uint32Array.from(placesOf, one => one.length), places }
    },
  }
}
