import { createNumberList } from './number-list.ts'
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

/**
 * Keeps of each post only where its words are: no text, no set of words, and no list for each word, of which there are
 * so many that to reach for one takes longer than to find it.
 */
export function createSearchPart(): SearchPartMaker {
  const table = createWordTable()
  // What was found, in the order of finding: the number of a word, and where it is.
  const words = createNumberList()
  const places = createNumberList()
  // Two more than the place where each word was last; 0: nowhere yet.
  let last = new Uint32Array(1 << 13)
  let place = 0

  function take(plain: string, from: number, to: number): void {
    const number = table.number(plain, from, to)
    if (number >= last.length) last = longer(last)
    // A word of the title counts there only, and one that is there twice, once.
    if ((last[number] ?? 0) >> 1 === (place + 2) >> 1) return
    last[number] = place + 2
    words.push(number)
    places.push(place)
  }

  return {
    add(number, title, text) {
      place = number * 2 + 1
      eachSearchWord(title, take)
      place = number * 2
      eachSearchWord(text, take)
    },
    part: () => ({ words: table.words, ...byWord(table.words.length, words.numbers(), places.numbers()) }),
  }
}

function longer(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2)
  more.set(numbers)
  return more
}

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
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    const end = ends[word] ?? 0
    sorted[end] = places[at] ?? 0
    ends[word] = end + 1
  }
  // They come newest first or oldest first; which, is the plan's to say.
  for (let word = 0; word < count; word++) {
    const end = ends[word] ?? 0
    sorted.subarray(end - (counts[word] ?? 0), end).sort()
  }
  return { counts, places: sorted }
}
