import type { Message } from '../errors.ts'
import { foldText } from '../fold.ts'
import { type KeptText, originalOf } from './kept-text.ts'
import type { SearchOptions } from './search.ts'
import { asPhrase, splitQuery } from './split-query.ts'

/** A part of a text that was looked for. */
export interface TextMatch {
  readonly from: number
  readonly to: number
}

/** Looks for one query in many texts. */
export interface Matcher {
  /** Whether all that is looked for is in a text from a place on, each word there or in the title; null: no title. */
  readonly isIn: (text: KeptText, from: number, title: KeptText | null) => boolean
  /** Where it is in a text, in its order; none overlaps another. A match of nothing, as `x*` has, is none. */
  readonly matchesIn: (text: KeptText, from: number) => readonly TextMatch[]
}

type Way = Pick<SearchOptions, 'regex' | 'caseSensitive' | 'wholeWord' | 'phrase'>

/** Null: there is nothing to look for. A message: the regular expression is none. */
export function createMatcher(query: string, way: Way): Matcher | Message | null {
  if (way.regex) return query === '' ? null : regexMatcher(query, way)
  const words = way.phrase ? [asPhrase(query)].filter(phrase => phrase !== '') : splitQuery(query)
  return words.length === 0 ? null : wordMatcher(words, way)
}

export function isMatcher(made: Matcher | Message): made is Matcher {
  return 'isIn' in made
}

function wordMatcher(words: readonly string[], way: Way): Matcher {
  const finders = words.map(word => createFinder(word, way))
  return {
    isIn: (text, from, title) =>
      finders.every(find => find(text, from) !== null || (title !== null && find(title, 0) !== null)),
    matchesIn(text, from) {
      const all = finders.flatMap(find => everyMatch(find, text, from))
      return finders.length === 1 ? all : withoutOverlaps(all)
    },
  }
}

/** The next match at or after a place; null: there is none. */
type Finder = (text: KeptText, from: number) => TextMatch | null

function createFinder(word: string, { caseSensitive, wholeWord }: Way): Finder {
  const folded = foldText(word)
  const isMeant = (text: KeptText, at: number) =>
    (!caseSensitive || originalOf(text, at, at + word.length) === word) &&
    (!wholeWord || isWhole(text.folded, at, at + word.length))
  const isPlain = !caseSensitive && !wholeWord
  const indexIn = indexFinder(folded)
  return (text, from) => {
    let at = indexIn(text.folded, from)
    if (!isPlain) while (at >= 0 && !isMeant(text, at)) at = indexIn(text.folded, at + 1)
    return at < 0 ? null : { from: at, to: at + word.length }
  }
}

/** As `indexOf`, which stops at each first letter of what it looks for: from a rare letter on it stops seldom. */
function indexFinder(word: string): (text: string, from: number) => number {
  const skipped = rarestIn(word)
  if (skipped === 0) return (text, from) => text.indexOf(word, from)
  const [head, tail] = [word.slice(0, skipped), word.slice(skipped)]
  return (text, from) => {
    let at = text.indexOf(tail, from + skipped)
    while (at >= 0 && !text.startsWith(head, at - skipped)) at = text.indexOf(tail, at + 1)
    return at < 0 ? -1 : at - skipped
  }
}

/** The letters of English from the most frequent on; what is none of them is rarer. */
const rarities: ReadonlyMap<string, number> = new Map(
  [...' etaoinshrdlcumwfgypbvkjxqz'].map((letter, rarity) => [letter, rarity]),
)

/** Where in a word its rarest letter is, of those with another behind them: one letter alone is anywhere. */
function rarestIn(word: string): number {
  const rarity = (at: number) => rarities.get(word.charAt(at)) ?? rarities.size
  let rarest = 0
  for (let at = 1; at < word.length - 1; at++) if (rarity(at) > rarity(rarest)) rarest = at
  return rarest
}

function everyMatch(find: Finder, text: KeptText, from: number): TextMatch[] {
  const matches: TextMatch[] = []
  for (let next = find(text, from); next !== null; next = find(text, next.to)) matches.push(next)
  return matches
}

/** Of two that overlap, the one that begins first. */
function withoutOverlaps(matches: readonly TextMatch[]): readonly TextMatch[] {
  let end = -1
  return matches
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      if (from < end) return false
      end = to
      return true
    })
}

/** Chinese, Japanese and Thai are written without spaces: a word of them begins and ends anywhere. */
const ofSpacedWord = /^[\p{L}\p{N}\p{M}_]$/u
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]$/u

function isWhole(text: string, from: number, to: number): boolean {
  const joins = (one: string, other: string) => isOfWord(one) && isOfWord(other)
  return (
    !joins(characterBefore(text, from), characterAt(text, from)) &&
    !joins(characterBefore(text, to), characterAt(text, to))
  )
}

function isOfWord(character: string): boolean {
  return ofSpacedWord.test(character) && !unspaced.test(character)
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text[at - 1] ?? '') && at > 1
  return text.slice(at - (isPair ? 2 : 1), at)
}

function regexMatcher(query: string, way: Way): Matcher | Message {
  const made = compileSearch(query, way)
  if (!(made instanceof RegExp)) return made
  const matchesIn = (text: KeptText, from: number) => {
    const matches: TextMatch[] = []
    // What looks behind or begins a line may look at what is before `from`.
    made.lastIndex = from
    const original = originalOf(text)
    for (let found = made.exec(original); found !== null; found = made.exec(original)) {
      const [match] = found
      if (match === '') made.lastIndex = stepOver(original, found.index)
      else if (!way.wholeWord || isWhole(text.folded, found.index, found.index + match.length))
        matches.push({ from: found.index, to: found.index + match.length })
    }
    return matches
  }
  const isInOne = (text: KeptText, from: number) => matchesIn(text, from).length > 0
  return {
    isIn: (text, from, title) => isInOne(text, from) || (title !== null && isInOne(title, 0)),
    matchesIn,
  }
}

/** The expression as it is looked for; a message: it is none. */
export function compileSearch(query: string, way: Pick<Way, 'caseSensitive'>): RegExp | Message {
  try {
    return new RegExp(query, way.caseSensitive ? 'gmu' : 'gimu')
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // Half an expression is no reason to look further: one is typing.
    return { key: 'search.badRegex', params: { reason: reasonIn(error.message) } }
  }
}

/** V8 says `Invalid regular expression: /(/gimu: Unterminated group`; the last part is what is new to the reader. */
function reasonIn(message: string): string {
  return message.slice(message.lastIndexOf(': ') + 2)
}

function stepOver(text: string, at: number): number {
  return at + Math.max(1, characterAt(text, at).length)
}
