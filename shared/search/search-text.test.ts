import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../fold.ts'
import { findHeadings } from './find-headings.ts'
import { foundMatches } from './found-matches.ts'
import { keepText, originalOf } from './kept-text.ts'
import { createMatcher, isMatcher } from './matcher.ts'
import { plainSearch, type SearchOptions } from './search.ts'
import { splitFilter } from './split-filter.ts'
import { asPhrase, splitQuery } from './split-query.ts'

const someText = fc.stringMatching(/^[a-cA-C İßΣςΐ，Ａａ　快照\n\u{1f600}\u{10400}]*$/u)

describe('a folded text', () => {
  test.each([
    ['OpenStack', 'openstack'],
    ['Ｏｐｅｎ　Ｓｔａｃｋ，１', 'open stack,1'],
    ['İstanbul ẞ', 'İstanbul ß'],
    ['ΟΔΟΣ, οδος', 'οδοσ, οδοσ'],
  ])('%s', (text, folded) => expect(foldText(text)).toBe(folded))

  test('is as long as the text, which comes back from what is kept, as a whole and in parts', () => {
    fc.assert(
      fc.property(someText, fc.nat(60), fc.nat(60), (text, one, other) => {
        const kept = keepText(text)
        expect(kept.folded.length).toBe(text.length)
        expect(originalOf(kept)).toBe(text)
        const [from, to] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
        expect(originalOf(kept, from, to)).toBe(text.slice(from, to))
      }),
    )
  })
})

test.each([
  ['ink stone', ['ink', 'stone']],
  ['  ink   "quiet stone" ink', ['ink', 'quiet stone']],
  ['"not closed yet', ['not closed yet']],
  ['“江边 散步”快照', ['江边 散步', '快照']],
  ['" "', []],
  ['', []],
])('the words of %s', (query, words) => expect(splitQuery(query)).toEqual(words))

test.each([
  ['"a b"', 'a b'],
  ['a "b"', 'a "b"'],
  [' a', ' a'],
])('%s as a phrase', (query, phrase) => expect(asPhrase(query)).toBe(phrase))

test.each([
  ['tag:Go year:2019 内核', { text: '内核', filter: 'tag:Go year:2019' }],
  [String.raw`tag:\w+`, { text: String.raw`tag:\w+`, filter: '' }],
  ['http://a.org/tag:x', { text: 'http://a.org/tag:x', filter: '' }],
  ['title: 江', { text: 'title: 江', filter: '' }],
])('%s is taken apart into what is looked for and where', (typed, split) =>
  expect(splitFilter(typed)).toEqual(split),
)

function matched(query: string, text: string, way: Partial<SearchOptions> = {}): readonly string[] {
  const matcher = createMatcher(query, { ...plainSearch, ...way })
  if (matcher === null || !isMatcher(matcher)) throw new Error('nothing to look for')
  return matcher.matchesIn(keepText(text), 0).map(({ from, to }) => text.slice(from, to))
}

describe('what is found', () => {
  test.each<[string, string, Partial<SearchOptions>, readonly string[]]>([
    ['快照', '数据快照，快照快照', {}, ['快照', '快照', '快照']],
    ['open', 'Ｏｐｅｎ OPEN open', {}, ['Ｏｐｅｎ', 'OPEN', 'open']],
    ['OPEN', 'Ｏｐｅｎ OPEN open', { caseSensitive: true }, ['OPEN']],
    ['ink', 'ink inkstone 墨ink石 _ink ink2', { wholeWord: true }, ['ink', 'ink']],
    ['石', '墨石与石头', { wholeWord: true }, ['石', '石']],
    ['a ab', 'ab a', {}, ['ab', 'a']],
    ['aa', 'aaaa', {}, ['aa', 'aa']],
    ['a b', 'a b ab', { phrase: true }, ['a b']],
    ['^\\p{L}+$', 'ink\r\n石 1\r\nstone', { regex: true }, ['ink', 'stone']],
    ['x*', 'axxb', { regex: true }, ['xx']],
    ['INK', 'ink Ink', { regex: true }, ['ink', 'Ink']],
    ['，', 'a，b', { regex: true }, ['，']],
    ['.', '\u{1f600}a', { regex: true }, ['\u{1f600}', 'a']],
  ])('%s in %s', (query, text, way, found) => expect(matched(query, text, way)).toEqual(found))

  test('is never outside the text, overlaps nothing, and is what was looked for', () => {
    fc.assert(
      fc.property(someText, fc.stringMatching(/^[a-bA ，]{1,4}$/), (text, query) => {
        const matcher = createMatcher(query, plainSearch)
        if (matcher === null || !isMatcher(matcher)) return
        let end = 0
        for (const { from, to } of matcher.matchesIn(keepText(text), 0)) {
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
          expect(splitQuery(query).map(foldText)).toContain(foldText(text.slice(from, to)))
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

test('headings: marked and underlined ones, none in code', () => {
  const text = '# One\n\ntext\n\nTwo\r\n===\n\n````js\n# no\n```\n# no\n````\n  ### Three ###\n\n#none\n'
  expect(findHeadings(text).map(({ at, line }) => [text.slice(at, at + 3), line])).toEqual([
    ['# O', '# One'],
    ['Two', 'Two'],
    ['  #', '### Three ###'],
  ])
})

test('a match is shown with its line, counted as the editor counts', () => {
  const text = `one\r\ntwo\rthree\n${'long '.repeat(20)}ink and the rest\n`
  const at = text.indexOf('ink')
  const [found] = foundMatches(keepText(text), [{ from: at, to: at + 3 }])
  expect(found).toEqual({
    from: { line: 4, column: 100 },
    to: { line: 4, column: 103 },
    before: '…long long long long ',
    match: 'ink',
    after: ' and the rest',
  })
  const [over] = foundMatches(keepText(text), [{ from: 1, to: 10 }])
  expect(over).toMatchObject({
    from: { line: 1, column: 1 },
    to: { line: 3, column: 1 },
    match: 'ne',
    after: '',
  })
})
