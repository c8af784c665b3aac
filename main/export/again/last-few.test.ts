import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { manifestFile } from '../write/manifest-file.ts'
import { areFilesOf, areTextsOf, type LastFew, readLastFew, saveLastFew } from './last-few.ts'

let sample: SamplePlace
beforeEach(() => {
  sample = makeSamplePlace({ 'a.html': 'one', 'b.html': 'two' })
})
afterEach(() => sample.remove())

const noFew: LastFew = { texts: new Map(), files: new Map() }
const few: LastFew = {
  texts: new Map([[3, 'abc']]),
  files: new Map([['a.html', { size: 12, mtimeMs: 1e12 + 0.125 }]]),
}

test('what was saved is read for the same account, whole or not at all', async () => {
  const place = { dataFolder: sample.data, folder: sample.out }
  const file = manifestFile(sample.data, sample.out).replace('.json', '.few')
  mkdirSync(dirname(file), { recursive: true })
  expect(readLastFew(place, { sum: 'x' })).toEqual(noFew)
  await saveLastFew(place, { sum: 'x' }, few)
  expect(readLastFew(place, { sum: 'x' })).toEqual(few)
  expect(readLastFew(place, { sum: 'y' })).toEqual(noFew)
  const bytes = readFileSync(file)
  for (let end = 0; end < bytes.length; end++) {
    writeFileSync(file, bytes.subarray(0, end))
    expect(readLastFew(place, { sum: 'x' })).toEqual(noFew)
  }
})

test('texts are the same when they are all of them and each says what it said', () => {
  const says = (sha: string | null) => () => sha
  expect(areTextsOf(few, [3], says('abc'))).toBe(true)
  expect(areTextsOf(few, [3], says('abd'))).toBe(false)
  expect(areTextsOf(few, [3], says(null))).toBe(false)
  expect(areTextsOf(few, [4], says('abc'))).toBe(false)
  expect(areTextsOf(few, [3, 4], says('abc'))).toBe(false)
  expect(areTextsOf(few, [], says('abc'))).toBe(false)
  expect(areTextsOf(noFew, [], says(null))).toBe(true)
})

test('files are as they were left when none of them is another, strayed or not', () => {
  const other = join(sample.blog, 'b.html')
  const files = new Map(['a.html', 'b.html'].map(path => [path, statSync(join(sample.blog, path))] as const))
  const areSame = (...strayed: readonly string[]) =>
    areFilesOf({ texts: new Map(), files }, strayed, sample.blog)
  expect([areSame(), areSame('a.html'), areSame('a.html', 'b.html')]).toEqual([true, true, true])
  expect(areSame('c.html')).toBe(false)
  utimesSync(other, 1000, 1000)
  expect([areSame(), areSame('a.html')]).toEqual([false, false])
  rmSync(other)
  expect(areSame('a.html')).toBe(false)
})
