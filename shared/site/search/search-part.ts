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
  // Which of both it is, is the plan's to say; where it is one, no list has to be sorted.
  let isRising = true
  let isFalling = true
  let before: number | null = null

  function take(units: Uint16Array, from: number, to: number, hash: number): void {
    const number = table.newInPost(units, from, to, hash)
    if (number < 0) return
    words.push(number)
    places.push(place)
  }

  return {
    add(number, title, text) {
      table.beginPost()
      isRising &&= before === null || before < number
      isFalling &&= before === null || before > number
      before = number
      // First, since a word of the title counts there only.
      place = number * 2 + 1
      eachWord(searchedText(title), take)
      place = number * 2
      eachWord(text, take)
    },
    part() {
      const all = table.words()
      const part = { words: all, ...byWord(all.length, words.numbers(), places.numbers(), isFalling) }
      if (!isRising && !isFalling) sortLists(part)
      return part
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

/** The places, which come in the order of finding, or in reverse, put together by their words. */
function byWord(
  count: number,
  words: Uint32Array,
  places: Uint32Array,
  isReverse: boolean,
): Pick<SearchPart, 'counts' | 'places'> {
  const counts = new Uint32Array(count)
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  const ends = new Uint32Array(count)
  for (let word = 1; word < count; word++) ends[word] = (ends[word - 1] ?? 0) + (counts[word - 1] ?? 0)
  const together = new Uint32Array(places.length)
  for (let turn = 0; turn < words.length; turn++) {
    const at = isReverse ? words.length - 1 - turn : turn
    const word = words[at] ?? 0
    const end = ends[word] ?? 0
    together[end] = places[at] ?? 0
    ends[word] = end + 1
  }
  return { counts, places: together }
}

function sortLists({ counts, places }: Pick<SearchPart, 'counts' | 'places'>): void {
  let from = 0
  for (const count of counts) {
    places.subarray(from, from + count).sort()
    from += count
  }
}
