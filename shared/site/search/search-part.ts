import { type SearchedText, searchedText } from '../page-text/page-text.ts'
import { createNumberList } from './number-list.ts'
import { eachSearchWord, longestWord } from './search-words.ts'
import { eachUnitWord, type TakeWord } from './unit-words.ts'
import { createWordTable, hashOf } from './word-table.ts'

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
  add(number: number, title: string, text: SearchedText): void
  part(): SearchPart
}

/**
 * Keeps of each post only where its words are: no text, no set of words, and no list for each word, of which there are
 * so many that to reach for one takes longer than to find it.
 */
export function createSearchPart(): SearchPartMaker {
  const table = createWordTable()
  // What was found, in the order of finding: the number of a word, and where it is.
  const words = createNumberList()
  const places = createNumberList()
  let place = 0

  function take(units: Uint16Array, from: number, to: number, hash: number): void {
    const number = table.newInPost(units, from, to, hash)
    if (number < 0) return
    words.push(number)
    places.push(place)
  }

  return {
    add(number, title, text) {
      table.beginPost()
      // First, since a word of the title counts there only.
      place = number * 2 + 1
      eachWord(searchedText(title), take)
      place = number * 2
      eachWord(text, take)
    },
    part() {
      const all = table.words()
      return { words: all, ...byWord(all.length, words.numbers(), places.numbers()) }
    },
  }
}

function eachWord(text: SearchedText, take: TakeWord): void {
  if (typeof text === 'string') {
    eachSearchWord(text, (plain, from, to) => {
      for (let at = from; at < to; at++) oneWord[at - from] = plain.charCodeAt(at)
      take(oneWord, 0, to - from, hashOf(oneWord, 0, to - from))
    })
  } else eachUnitWord(text, take)
}

const oneWord = new Uint16Array(longestWord)

/** The places, which come in the order of finding, put together by their words. */
function byWord(
  count: number,
  words: Uint32Array,
  places: Uint32Array,
): Pick<SearchPart, 'counts' | 'places'> {
  const counts = new Uint32Array(count)
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  const ends = new Uint32Array(count)
  for (let word = 1; word < count; word++) ends[word] = (ends[word - 1] ?? 0) + (counts[word - 1] ?? 0)
  const sorted = new Uint32Array(places.length)
  // They come newest first or oldest first; which, is the plan's to say.
  const isFalling = (places[0] ?? 0) > (places.at(-1) ?? 0)
  for (let turn = 0; turn < words.length; turn++) {
    const at = isFalling ? words.length - 1 - turn : turn
    const word = words[at] ?? 0
    const end = ends[word] ?? 0
    sorted[end] = places[at] ?? 0
    ends[word] = end + 1
  }
  for (let word = 0; word < count; word++) {
    const end = ends[word] ?? 0
    sortIfNeeded(sorted.subarray(end - (counts[word] ?? 0), end))
  }
  return { counts, places: sorted }
}

/** To sort what is sorted takes as long as the rest. */
function sortIfNeeded(places: Uint32Array): void {
  for (let at = 1; at < places.length; at++) {
    if ((places[at - 1] ?? 0) > (places[at] ?? 0)) {
      places.sort()
      return
    }
  }
}
