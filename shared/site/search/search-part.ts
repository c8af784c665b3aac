import { eachSearchWord } from './search-words.ts'

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

interface WordPlaces {
  readonly word: string
  readonly places: number[]
}

/** Keeps of each post only where its words are: no text, no set of words. */
export function createSearchPart(): SearchPartMaker {
  const words = new Map<string, WordPlaces>()
  // Pairs of characters by their codes: of each pair in each text a string would have to be cut out to look it up.
  const pairs: (Map<number, WordPlaces> | undefined)[] = []
  const all: WordPlaces[] = []
  let place = 0

  function note(found: WordPlaces): void {
    // A word of the title counts there only, and one that is there twice, once.
    const last = found.places.at(-1)
    if (last === undefined || last >> 1 !== place >> 1) found.places.push(place)
  }

  function wordAt(plain: string, from: number, to: number): WordPlaces {
    const first = plain.charCodeAt(from)
    // Below are the letters of words; halves of characters would be mistaken for whole ones.
    const isPair = to - from === 2 && first >= 0x3000 && !isHalf(first) && !isHalf(plain.charCodeAt(from + 1))
    if (!isPair) return foundIn(words, plain.slice(from, to), plain, from, to)
    pairs[first] ??= new Map()
    return foundIn(pairs[first], plain.charCodeAt(from + 1), plain, from, to)
  }

  function foundIn<K>(known: Map<K, WordPlaces>, key: K, plain: string, from: number, to: number) {
    const found = known.get(key)
    if (found !== undefined) return found
    // A part of the text alone would keep all of it in memory.
    const made = { word: ` ${plain.slice(from, to)}`.slice(1), places: [] }
    known.set(key, made)
    all.push(made)
    return made
  }

  const take = (plain: string, from: number, to: number) => note(wordAt(plain, from, to))
  return {
    add(number, title, text) {
      place = number * 2 + 1
      eachSearchWord(title, take)
      place = number * 2
      eachSearchWord(text, take)
    },
    part() {
      const places = new Uint32Array(all.reduce((sum, one) => sum + one.places.length, 0))
      let end = 0
      for (const one of all) {
        places.set(one.places, end)
        places.subarray(end, end + one.places.length).sort()
        end += one.places.length
      }
      return {
        words: all.map(({ word }) => word),
        counts: Uint32Array.from(all, one => one.places.length),
        places,
      }
    },
  }
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xe000
}
