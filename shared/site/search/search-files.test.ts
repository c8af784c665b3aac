import { describe, expect, test } from 'vitest'
import type { PostLink } from '../page-view.ts'
import { decodeNumbers, encodeNumbers } from './number-text.ts'
import {
  searchFiles as filesOf,
  possibleSearchFiles,
  searchTitle,
  shardOf,
  shownPost,
} from './search-files.ts'
import { createSearchPart } from './search-part.ts'
import { searchTable } from './search-table.ts'
import { searchWords } from './search-words.ts'

describe('what can be searched for', () => {
  test.each([
    ['Docker容器', ['docker', '容器', '器']],
    ['雨中登山', ['雨中', '中登', '登山', '山']],
    ['山', ['山']],
    ['kube-proxy v1.2', ['kube', 'proxy', 'v1', '2']],
    ['ＡＢＣ ﬁn', ['abc', 'fin']],
    ['カタカナーひらがな', ['カタ', 'タカ', 'カナ', 'ナー', 'ーひ', 'ひら', 'らが', 'がな', 'な']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['café Ünï', ['café', 'ünï']],
    ['__proto__', ['__proto__']],
    ['。，!', []],
  ])('%s', (text, words) => {
    expect([...searchWords(text)]).toEqual(words)
  })

  test('two megabytes take less than a second', () => {
    const startMs = performance.now()
    searchWords('墨水与纸 and ink, '.repeat(120_000))
    expect(performance.now() - startMs).toBeLessThan(3000)
  })
})

test('numbers as text: distances in digits of five bits', () => {
  expect(encodeNumbers([0, 1, 32])).toBe('ABf')
  expect(encodeNumbers([32])).toBe('gB')
  expect(encodeNumbers([33, 1057])).toBe('hBggB')
  expect(decodeNumbers('hBggB')).toEqual([33, 1057])
})

function entry(title: string, text: string, at: number) {
  const post: PostLink = { title, address: `/p${at}/`, day: '2020-01-01', description: null, tags: [] }
  return { post, text, summary: text.slice(0, 20) }
}

function searchFiles(entries: readonly ReturnType<typeof entry>[]) {
  const part = createSearchPart()
  for (const [at, { post, text }] of entries.entries()) {
    part.add(entries.length - 1 - at, searchTitle(post), text)
  }
  const shown = entries.map(({ post, summary }) => shownPost(post, summary))
  return filesOf(searchTable([part.part()]), shown.reverse())
}

test('files are scripts; a word is in the one that its beginning names', () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    entry(`标题${at}`, `词${String.fromCharCode(0x4e00 + at)}语 word${at}`, at),
  )
  const files = searchFiles(many)
  const possible = new Set(possibleSearchFiles(2000))
  expect(files.filter(({ path }) => !possible.has(path))).toEqual([])
  const tables = new Map<string, Record<string, unknown>>()
  for (const file of files) {
    // As a page would run it.
    if (file.kind === 'text')
      new Function('inkstoneSearch', file.text)((name: string, value: never) => tables.set(name, value))
  }
  const { shards, block, posts } = tables.get('index') as { shards: number; block: number; posts: number }
  expect(posts).toBe(2000)
  expect(shards).toBeGreaterThan(1)
  for (let shard = 0; shard < shards; shard++) {
    for (const word of Object.keys(tables.get(`w${shard}`) ?? {})) expect(shardOf(word, shards)).toBe(shard)
  }
  // Posts are numbered from the oldest, which is last in the list.
  expect((tables.get('p0') as unknown as unknown[][])[0]).toEqual([
    '标题1999',
    'p1999/',
    '2020-01-01',
    expect.any(String),
  ])
  expect((tables.get('p0') as unknown as unknown[]).length).toBe(block)
})

test('words are in an order of their own: numbers, then by their letters', () => {
  const words = '10 9 0 007 4294967294 4294967295 1_0 ٣ z a 𐐨 é'.split(' ')
  const [, table] = searchFiles([entry('x', `${words.join(' ')} ${'y'.repeat(39)}𐐨`, 0)])
  const json = table?.kind === 'text' ? table.text.slice(table.text.indexOf('{'), -2) : ''
  const [numbers, others] = [['0', '9', '10', '4294967294'], [...words.slice(3)]]
  const cut = `${'y'.repeat(39)}\ud801`
  const expected = [...numbers, ...[...others, 'x', cut].filter(word => !numbers.includes(word)).sort()]
  expect([...json.matchAll(/"([^"]*)":/g)].map(([, word = '']) => JSON.parse(`"${word}"`))).toEqual(expected)
  // As any object has it.
  expect(json).toBe(JSON.stringify(JSON.parse(json)))
})

test('a word that means something to a script is a word', () => {
  const [, table] = searchFiles([entry('x', '__proto__ constructor', 0)])
  expect(table?.kind === 'text' && table.text).toContain('["__proto__"]:')
})
