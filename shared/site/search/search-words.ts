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

export type CharacterKind = 'word' | 'character' | 'other'

function kindAt(text: string, at: number): CharacterKind {
  const code = text.charCodeAt(at)
  if (code < 0x80) return isAsciiWord(code) ? 'word' : 'other'
  if (isEastAsian(code)) return 'character'
  const whole = text.codePointAt(at) ?? code
  if (whole >= 0x20000 && whole <= 0x3ffff) return 'character'
  return letter.test(String.fromCodePoint(whole)) ? 'word' : 'other'
}

const letter = /[\p{L}\p{N}\p{M}]/u

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x5f
}

/** Kana, Chinese characters, Hangul, and the marks that repeat or lengthen one of them. */
function isEastAsian(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x3105 && code <= 0x312f) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3006 ||
    code === 0x3007
  )
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1
}
