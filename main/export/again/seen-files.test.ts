import { lstatSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changedMs, fileStamp } from '../../disk/file-stamp.ts'
import { lengthsOf, packedSeen, unpackedSeen } from './packed-seen.ts'
import {
  allPaths,
  factsOfStamp,
  hasPaths,
  hasStamp,
  isAsLeft,
  isAsShown,
  pathAt,
  seenFiles,
} from './seen-files.ts'

let file: string
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'inkstone-seen-')), 'a')
  writeFileSync(file, 'one')
})
afterAll(() => rmSync(join(file, '..'), { recursive: true, force: true }))

test('a file is as it was seen until it is written, and never if it was too young', () => {
  const before = lstatSync(file)
  const stamps = seenFiles(['a', 'a'], [...factsOfStamp(''), ...factsOfStamp(fileStamp(before))])
  const left = seenFiles(['a'], [before.size, before.mtimeMs])
  const shown = seenFiles(['a'], [before.size, changedMs(before)])
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

test('paths are found again by their places, few or many, wherever they come from', () => {
  const many = Array.from({ length: 600 }, (_, at) => `深圳/${at}\n"`)
  const lists = [[], [''], many.slice(0, 256), many]
  const all = lists.map(paths => seenFiles(paths, [1.5, -1, 2 ** 52 + 1, paths.length]))
  const packed = Buffer.concat([Buffer.alloc(8), ...packedSeen(all)])
  const read = unpackedSeen(new Uint8Array(packed).buffer, 8, all.map(lengthsOf))
  for (const [at, files] of [...all, ...read].entries()) {
    const paths = lists[at % lists.length] ?? []
    expect(files.count).toBe(paths.length)
    expect(files.facts).toEqual(Float64Array.from([1.5, -1, 2 ** 52 + 1, paths.length]))
    expect(allPaths(files)).toEqual(paths)
    expect(paths.map((_, at) => pathAt(files, at))).toEqual(paths)
    expect([hasPaths(files, paths), hasPaths(files, [])]).toEqual([true, true])
    expect([hasPaths(files, ['深圳']), hasPaths(files, [...paths, '0'])]).toEqual([false, false])
  }
})
