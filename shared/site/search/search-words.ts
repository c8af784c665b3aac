import { kindAt, widthAt } from '../character-kinds.ts'

/**
 * What of a text can be searched for: its words in lower case, and of Chinese, Japanese and Korean each two characters
 * that stand together, since nothing parts words there. A lone character is a word of its own.
 *
 * By character codes and not by patterns: over 10,000 posts the difference is seconds. The script of the search page
 * does the same to what is typed; search-files.test.ts holds the two together.
 */
export function searchWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  const plain = text.normalize('NFKC').toLowerCase()
  let from = 0
  while (from < plain.length) {
    const kind = kindAt(plain, from)
    let to = from + widthAt(plain, from)
    while (to < plain.length && kindAt(plain, to) === kind) to += widthAt(plain, to)
    if (kind === 'word') words.add(plain.slice(from, Math.min(to, from + longestWord)))
    else if (kind === 'character') addPairs(words, plain.slice(from, to))
    from = to
  }
  return words
}

/** Longer runs of letters are keys and hashes, which nobody types. */
export const longestWord = 40

function addPairs(words: Set<string>, run: string): void {
  const first = widthAt(run, 0)
  if (first === run.length) {
    words.add(run)
    return
  }
  let from = 0
  for (let middle = first; middle < run.length; ) {
    const to = middle + widthAt(run, middle)
    words.add(run.slice(from, to))
    from = middle
    middle = to
  }
  // So that the last character, which begins no pair, is found on its own.
  words.add(run.slice(from))
}
