export interface TitleKeys {
  /** A text by which a title can be sorted with `<`. */
  keyOf(title: string): string
  /** Whether all of a title's characters were there when the order was made; it is sorted last where one was not. */
  covers(title: string): boolean
}

/**
 * Sorts titles as readers of a language look them up, Chinese by pinyin, numbers by their value.
 *
 * Comparing by Intl.Collator takes a tenth of a second for 10,000 titles. Here it compares each *character* that
 * occurs, of which there are few thousand, and a title becomes the text of its characters' ranks: first without
 * regard to case and accents, then with. That is how the collator compares too, but for characters that it takes
 * together, such as a letter and a mark of its own behind it.
 */
export function createTitleKeys(titles: Iterable<string>, locale: string): TitleKeys {
  const ranks = rankCharacters(charactersIn(titles), locale)
  const keys = new Map<string, string>()
  return {
    keyOf(title) {
      const key = keys.get(title) ?? keyOf(title, ranks)
      keys.set(title, key)
      return key
    },
    covers(title) {
      for (const character of title) if (!ranks.has(character)) return false
      return true
    },
  }
}

/** Where each title comes among all of them: sorting by numbers takes a tenth of the time. */
export function rankTitles(titles: Iterable<string>, { keyOf }: TitleKeys): ReadonlyMap<string, number> {
  const keyed = Array.from(new Set(titles), title => ({ title, key: keyOf(title) }))
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1))
  return new Map(keyed.map(({ title }, rank) => [title, rank]))
}

interface Rank {
  readonly base: number
  readonly exact: number
}

function charactersIn(titles: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>(['0'])
  for (const title of titles) for (const character of title) found.add(character)
  return found
}

function rankCharacters(characters: ReadonlySet<string>, locale: string): ReadonlyMap<string, Rank> {
  const exact = new Intl.Collator(locale)
  const base = new Intl.Collator(locale, { sensitivity: 'base' })
  const sorted = [...characters].sort((one, other) => exact.compare(one, other) || (one < other ? -1 : 1))
  const ranks = new Map<string, Rank>()
  let [baseRank, exactRank] = [firstRank, firstRank]
  let before: string | null = null
  for (const character of sorted) {
    if (before !== null && base.compare(before, character) !== 0) baseRank++
    if (before !== null && exact.compare(before, character) !== 0) exactRank++
    ranks.set(character, { base: baseRank, exact: exactRank })
    before = character
  }
  return ranks
}

/** Below it: the end of a key, and the lengths of numbers. */
const firstRank = 64

function keyOf(title: string, ranks: ReadonlyMap<string, Rank>): string {
  const zero = ranks.get('0')?.base ?? firstRank
  const base: number[] = []
  const exact: number[] = []
  for (let at = 0; at < title.length; ) {
    const digits = readDigits(title, at)
    if (digits !== '') {
      // A longer number is a larger one: its length stands before its digits, all of them behind the rank of a digit.
      const value = digits.replace(/^0+(?=\d)/, '')
      base.push(zero, Math.min(value.length, firstRank - 1))
      for (const digit of value) base.push(ranks.get(digit)?.base ?? zero)
      at += digits.length
    } else {
      const character = String.fromCodePoint(title.codePointAt(at) ?? 0)
      const rank = ranks.get(character) ?? behindAll
      base.push(rank.base)
      exact.push(rank.exact)
      at += character.length
    }
  }
  return `${String.fromCharCode(...base)}\0${String.fromCharCode(...exact)}\0${title}`
}

/** A character that was in no title when the ranks were made. */
const behindAll: Rank = { base: 0xfffe, exact: 0xfffe }

/** The digits (of ASCII) that stand at a place; empty: none. */
function readDigits(text: string, from: number): string {
  let at = from
  while (at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++
  return text.slice(from, at)
}
