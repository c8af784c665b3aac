import type { Message } from '../errors.ts'
import { fold } from '../fold.ts'
import type { Filter, FilterTerm, FilterTest } from './filter.ts'
import { type FilterKey, postState, yesOrNo } from './filter-keys.ts'
import { readCounts, readDays } from './read-range.ts'
import { readTokens } from './read-tokens.ts'

/**
 * Understands the text of a filter; every text is one.
 *
 * A field that does not exist is text to look for, and a value that its field cannot have is left out: each with a
 * hint that says so. What is still being typed, `tag:` or `is:dr`, asks for nothing yet.
 */
export function readFilter(text: string): Filter {
  const terms: FilterTerm[] = []
  const hints: Message[] = []
  for (const token of readTokens(text)) {
    const { key, unknownKey, isNegated } = token
    if (unknownKey !== null) hints.push({ key: 'filter.unknownKey', params: { name: unknownKey } })
    const read = token.values.map(value => (key === null ? textTest(value) : readValue(key, value)))
    for (const test of read) if (test !== null && 'key' in test) hints.push(test)
    const tests = read.filter(test => test !== null && 'kind' in test)
    if (tests.length > 0) terms.push({ isNegated, tests })
  }
  return { terms, hints }
}

/** The words that are looked for in posts' texts, as they were typed: what a search of all texts can help with. */
export function freeWords(filter: Filter): readonly string[] {
  return filter.terms.flatMap(({ isNegated, tests }) =>
    isNegated ? [] : tests.flatMap(test => (test.kind === 'text' ? [test.text] : [])),
  )
}

function textTest(value: string): FilterTest | null {
  const text = fold(value)
  return text === '' ? null : { kind: 'text', text }
}

/** A test; a message: what is wrong with the value; null: it is not finished. */
function readValue(key: FilterKey, value: string): FilterTest | Message | null {
  const folded = fold(value)
  if (folded === '') return null
  switch (key) {
    case 'tag':
    case 'category':
      return folded.endsWith('*')
        ? { kind: key, name: folded.slice(0, -1), isStart: true }
        : { kind: key, name: folded, isStart: false }
    case 'title':
    case 'path':
      return { kind: key, text: folded }
    case 'year':
    case 'date':
      return dateTest(value)
    case 'words':
      return wordsTest(value)
    case 'is': {
      const state = postState(folded)
      if (state === 'unfinished') return null
      return state === null ? { key: 'filter.notAState', params: { value } } : { kind: 'is', state }
    }
    case 'draft': {
      const isDraft = yesOrNo(folded)
      if (isDraft === 'unfinished') return null
      return isDraft === null ? { key: 'filter.notYesOrNo', params: { value } } : { kind: 'draft', isDraft }
    }
  }
}

function dateTest(value: string): FilterTest | Message | null {
  const days = readDays(value)
  if (days !== null) return { kind: 'date', ...days }
  return isBegun(value) ? null : { key: 'filter.notADate', params: { value } }
}

function wordsTest(value: string): FilterTest | Message | null {
  const counts = readCounts(value)
  if (counts !== null) return { kind: 'words', ...counts }
  return isBegun(value) ? null : { key: 'filter.notACount', params: { value } }
}

/** What every date and number begins with. */
function isBegun(value: string): boolean {
  return /^[<>≥≤]?=?(?:\d{0,4}|\d{4}[-/.](?:[01]?|\d{2}[-/.]\d?))\.{0,2}$/.test(value)
}
