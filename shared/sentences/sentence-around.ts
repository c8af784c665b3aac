export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The sentence of a paragraph that a place is in; behind the last mark of all it is still that one.
 *
 * Chinese and Japanese ones end at `。！？`, whatever follows; Latin ones at `.` `!` `?` before a space, where no
 * abbreviation stands.
 */
export function sentenceAround(paragraph: string, place: number): Span {
  let from = 0
  for (const found of paragraph.matchAll(ends)) {
    const to = found.index + found[0].trimEnd().length
    const next = found.index + found[0].length
    if (isAbbreviation(paragraph, found.index, next)) continue
    if (place < next || next === paragraph.length) return { from, to }
    from = next
  }
  return { from, to: paragraph.length }
}

/** A mark, more of them, what closes behind it, and the space up to the next sentence. */
const ends =
  /(?:[。！？｡]|[!?](?=[!?."'”’」』）)\]*_~`]*(?:\s|$|\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]))|\.(?=[."'”’)\]*_~`]*(?:\s|$)))[。！？｡!?.]*["'”’」』）)\]*_~`]*\s*/gu

const abbreviations =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|etc|cf|al|No|Nos|Fig|Vol|pp?|ca|approx|e\.g|i\.e|z\.B|d\.h|\p{Lu})$/iu

/** `Dr. Li`, `J. Doe`, and `etc. and so on`, which goes on in small letters. */
function isAbbreviation(paragraph: string, mark: number, next: number): boolean {
  if (paragraph[mark] !== '.') return false
  if (/^\p{Ll}/u.test(paragraph.slice(next, next + 2))) return true
  return next < paragraph.length && abbreviations.test(paragraph.slice(Math.max(0, mark - 12), mark))
}
