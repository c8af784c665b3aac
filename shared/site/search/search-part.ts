import { createNumberList } from './number-list.ts'
import { createSearchedWords, type SearchedText } from './searched-text.ts'
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
  add(number: number, title: string, text: SearchedText): void
  part(): SearchPart
}

/**
 * Keeps of each post only where its words are: no text, no set of words, and no list for each word, of which there are
 * so many that to reach for one takes longer than to find it.
 */
export function createSearchPart(): SearchPartMaker {
  const wordsOf = createSearchedWords()
  const table = createWordTable()
  // What was found, in the order of finding: the numbers of words, and where those of each place end.
  const found = createNumberList()
  const places = createNumberList()
  const ends = createNumberList()
  // Which of both it is, is the plan's to say; where it is one, no list has to be sorted.
  let isRising = true
  let isFalling = true
  let before: number | null = null

  function addAt(place: number, text: SearchedText): void {
    table.add(typeof text === 'string' ? wordsOf(text) : text, found)
    places.push(place)
    ends.push(found.numbers().length)
  }

  return {
    add(number, title, text) {
      table.beginPost()
      isRising &&= before === null || before < number
      isFalling &&= before === null || before > number
      before = number
      // First, since a word of the title counts there only.
      addAt(number * 2 + 1, title)
      addAt(number * 2, text)
    },
    part() {
      const words = table.words()
      const part = {
        words,
        ...byWord(words.length, found.numbers(), places.numbers(), ends.numbers(), isFalling),
      }
      if (!isRising && !isFalling) sortLists(part)
      return part
    },
  }
}

/** The places, which come in the order of finding, or in reverse, put together by their words. */
function byWord(
  count: number,
  found: Uint32Array,
  places: Uint32Array,
  ends: Uint32Array,
  isReverse: boolean,
): Pick<SearchPart, 'counts' | 'places'> {
  const counts = new Uint32Array(count)
  for (const word of found) counts[word] = (counts[word] ?? 0) + 1
  const next = new Uint32Array(count)
  for (let word = 1; word < count; word++) next[word] = (next[word - 1] ?? 0) + (counts[word - 1] ?? 0)
  const together = new Uint32Array(found.length)
  for (let turn = 0; turn < places.length; turn++) {
    const at = isReverse ? places.length - 1 - turn : turn
    const place = places[at] ?? 0
    const to = ends[at] ?? 0
    for (let one = at === 0 ? 0 : (ends[at - 1] ?? 0); one < to; one++) {
      const word = found[one] ?? 0
      const end = next[word] ?? 0
      together[end] = place
      next[word] = end + 1
    }
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
