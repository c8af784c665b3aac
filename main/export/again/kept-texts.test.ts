import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortHash } from '../../disk/content-hash.ts'
import { createTextKeeper, openKeptTexts } from './kept-texts.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkstone-kept-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('short and long texts and bytes are found where they were said to be', () => {
  const keeper = createTextKeeper()
  const long = '长'.repeat(700_000)
  const texts = [
    '',
    'a',
    '第一篇 \u{1f600}',
    'x'.repeat(1 << 20),
    long,
    'b',
    ...Array(3000).fill('云'.repeat(300)),
  ]
  const kept = texts.map(text => keeper.keep(text))
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 251)
  const keptBytes = keeper.keep(bytes)
  const last = keeper.keep('last', shortHash('last'))
  const path = join(folder, 'texts')
  writeFileSync(path, '')
  for (const piece of keeper.pieces()) appendFileSync(path, piece)
  const found = openKeptTexts(path)
  expect(kept.map(one => found?.bytes(one)?.toString('utf8'))).toEqual(texts)
  expect([...(found?.bytes(keptBytes) ?? [])]).toEqual([...bytes])
  expect(found?.bytes(last)?.toString('utf8')).toBe('last')
  const [from, length, sha] = last
  expect(found?.bytes([from - 1, length, sha])).toBeNull()
  found?.close()
})
