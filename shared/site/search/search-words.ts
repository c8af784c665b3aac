import { isAsciiWord, kindAt, widthAt } from '../character-kinds.ts'

/**
 * What of a text can be searched for: its words in lower case, and of Chinese, Japanese and Korean each two characters
 * that stand together, since nothing parts words there. A lone character is a word of its own.
 *
 * By character codes and not by patterns: over 10,000 posts the difference is seconds. The script of the search page
 * does the same to what is typed; search-files.test.ts holds the two together.
 */
export function searchWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  eachSearchWord(text, (plain, from, to) => words.add(plain.slice(from, to)))
  return words
}

/**
 * The same one by one, as often as they occur: where in `plain`, which is the text as it is searched, each stands.
 * Where they are only counted, none has to be cut out.
 */
export function eachSearchWord(text: string, take: (plain: string, from: number, to: number) => void): void {
  const plain = text.normalize('NFKC').toLowerCase()
  let from = 0
  while (from < plain.length) {
    const kind = kindAt(plain, from)
    let to = from + widthAt(plain, from)
    // Most words are of letters that need no looking up.
    if (kind === 'word') while (to < plain.length && isAsciiWord(plain.charCodeAt(to))) to++
    while (to < plain.length && kindAt(plain, to) === kind) to += widthAt(plain, to)
    if (kind === 'word') take(plain, from, Math.min(to, from + longestWord))
    else if (kind === 'character') eachPair(plain, from, to, take)
    from = to
  }
}

/** Longer runs of letters are keys and hashes, which nobody types. */
export const longestWord = 40

function eachPair(
  plain: string,
  start: number,
  end: number,
  take: (plain: string, from: number, to: number) => void,
): void {
  let from = start
  for (let middle = start + widthAt(plain, start); middle < end; ) {
    const to = middle + widthAt(plain, middle)
    take(plain, from, to)
    from = middle
    middle = to
  }
  // So that the last character, which begins no pair, is found on its own.
  take(plain, from, end)
}
