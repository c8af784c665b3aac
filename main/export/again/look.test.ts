import { lstatSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileStamp } from '../../disk/file-stamp.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { bundleFor, type SampleBundle } from '../sample-bundle.ts'
import { beginLook } from './look.ts'
import type { LookPart } from './look-in-turns.ts'
import { type LookThread, startLookThread } from './look-thread.ts'
import { factsOfStamp, seenFiles } from './seen-files.ts'

let bundle: SampleBundle
let place: SamplePlace
/** More than are looked at in one go. */
const many = Array.from({ length: 1000 }, (_, at) => `many/${at}.html`)

beforeAll(async () => {
  place = makeSamplePlace({
    'a.html': 'one',
    '云/b.html': 'two',
    'c.html': 'three',
    'd.html': 'four',
    ...Object.fromEntries(many.map(path => [path, path])),
  })
  bundle = await bundleFor('look-test', { 'look-worker': 'export/again/look-worker.ts' })
}, 60_000)
afterAll(() => {
  bundle.remove()
  place.remove()
})

const pause = async () => undefined

function left(paths: readonly string[]): LookPart {
  const facts = paths.flatMap(path => {
    const { size, mtimeMs } = statSync(join(place.blog, path))
    return [size, mtimeMs]
  })
  return { kind: 'left', root: place.blog, disk: null, files: seenFiles(paths, facts) }
}

function folder(id: string, disk: number | null): LookPart {
  const stamp = factsOfStamp(fileStamp(lstatSync(join(place.blog, id))))
  return { kind: 'folder', root: place.blog, disk, files: seenFiles([id], stamp) }
}

async function oddOf(parts: readonly LookPart[], thread: LookThread | null) {
  const look = beginLook(parts, thread, pause)
  const odd = await look.odd()
  expect(await look.odd()).toBe(odd)
  await thread?.end()
  return odd
}

test('two threads see what one sees: files that were written, removed or touched, and folders', async () => {
  const { dev } = lstatSync(place.blog)
  mkdirSync(join(place.blog, 'new'))
  const parts = [
    left(['a.html', '云/b.html', 'c.html', 'd.html']),
    folder('', dev),
    folder('云', dev),
    folder('new', dev),
    folder('new', null),
    left(many),
  ]
  writeFileSync(join(place.blog, 'a.html'), 'ones')
  rmSync(join(place.blog, '云/b.html'))
  for (const path of ['d.html', 'many/0.html', 'many/700.html', 'many/999.html']) {
    utimesSync(join(place.blog, path), new Date(), new Date(1_500_000_000_000))
  }
  const expected = [[0, 1, 3], [], [0], [], [0], [0, 700, 999]]
  expect(await oddOf(parts, null)).toEqual(expected)
  expect(await oddOf(parts, startLookThread(bundle.file('look-worker')))).toEqual(expected)
})

test('a thread that begins before this one looks at all there is', async () => {
  const thread = startLookThread(bundle.file('look-worker'))
  const turn = new Int32Array(new SharedArrayBuffer(4))
  const part = left(many)
  part.files.facts[2 * 500] = 1
  expect(await thread.look([part], turn)).toEqual([[500]])
  await thread.end()
})

test('a thread that nobody waits for ends', async () => {
  const thread = startLookThread(bundle.file('look-worker'))
  const answer = thread.look([left(['c.html'])], new Int32Array(new SharedArrayBuffer(4)))
  await thread.end()
  await expect(answer).rejects.toThrow('no answer')
  await startLookThread(bundle.file('look-worker')).end()
})

test('a thread that cannot be started is an error', async () => {
  const look = beginLook([left(['c.html'])], startLookThread(join(place.root, 'none.cjs')), pause)
  await expect(look.odd()).rejects.toThrow('none.cjs')
})
