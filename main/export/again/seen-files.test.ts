import { lstatSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changedMs, fileStamp } from '../../disk/file-stamp.ts'
import {
  factsOfStamp,
  hasStamp,
  isAsLeft,
  isAsShown,
  namesOfSeen,
  type SeenFiles,
  seenOf,
  sizeFacts,
  stampFacts,
} from './seen-files.ts'

let file: string
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'inkstone-seen-')), 'a')
  writeFileSync(file, 'one')
})
afterAll(() => rmSync(join(file, '..'), { recursive: true, force: true }))

test('a file is as it was seen until it is written, and never if it was too young', () => {
  const before = lstatSync(file)
  const stamps: SeenFiles = {
    paths: ['a', 'a'],
    facts: Float64Array.from([...factsOfStamp(''), ...factsOfStamp(fileStamp(before))]),
  }
  const left = { paths: ['a'], facts: Float64Array.from([before.size, before.mtimeMs]) }
  const shown = { paths: ['a'], facts: Float64Array.from([before.size, changedMs(before)]) }
  const isSame = (stats = lstatSync(file)) => [
    hasStamp(stamps, 0, stats),
    hasStamp(stamps, 1, stats),
    isAsLeft(left, 0, stats),
    isAsShown(shown, 0, stats),
  ]
  expect(isSame()).toEqual([false, true, true, true])
  utimesSync(file, new Date(), new Date(1_500_000_000_123))
  expect(isSame()).toEqual([false, false, false, false])
})

test('names and numbers are what they were when they come from the disk', () => {
  const all: SeenFiles[] = [
    { paths: [], facts: new Float64Array() },
    { paths: ['a/b\n"', '深圳'], facts: Float64Array.from([1.5, -1, 2 ** 52 + 1, 4, 5, 6, 7, 1e13 + 0.125]) },
    { paths: [''], facts: Float64Array.from([8, 9]) },
  ]
  let rest = Float64Array.from(all.flatMap(({ facts }) => [...facts]))
  const widths = [stampFacts, stampFacts, sizeFacts]
  const read = all.map((one, at) => {
    const names = JSON.parse(JSON.stringify(namesOfSeen(one)))
    const [seen, left] = seenOf(names, rest, widths[at] ?? 0)
    rest = Float64Array.from(left)
    return seen
  })
  expect(read).toEqual(all)
  expect(rest).toHaveLength(0)
})
