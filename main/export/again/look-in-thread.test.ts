import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { bundleFor, type SampleBundle } from '../sample-bundle.ts'
import { createSiteLook } from './look-in-thread.ts'

let bundle: SampleBundle
let place: SamplePlace

beforeAll(async () => {
  place = makeSamplePlace({ 'a.html': 'one', '云/b.html': 'two', 'c.html': 'three', 'd.html': 'four' })
  bundle = await bundleFor('look-test', { 'look-worker': 'export/again/look-worker.ts' })
}, 60_000)
afterAll(() => {
  bundle.remove()
  place.remove()
})

const pause = async () => undefined

function seen(paths: readonly string[]) {
  const facts = paths.flatMap(path => {
    const { size, mtimeMs } = statSync(join(place.blog, path))
    return [size, mtimeMs]
  })
  return { paths, facts: Float64Array.from(facts) }
}

test('a thread sees what this one sees: files that were written, removed or touched', async () => {
  const files = seen(['a.html', '云/b.html', 'c.html', 'd.html'])
  writeFileSync(join(place.blog, 'a.html'), 'ones')
  rmSync(join(place.blog, '云/b.html'))
  utimesSync(join(place.blog, 'd.html'), new Date(), new Date(1_500_000_000_000))
  const thread = { workerFile: bundle.file('look-worker'), fewBytes: 5 }
  for (const one of [thread, { ...thread, fewBytes: 6 }, null]) {
    const look = createSiteLook(5, { thread: one, pause })
    look.begin(files, place.blog)
    expect(await look.strayed()).toEqual([0, 1, 3])
    await look.end()
  }
})

test('a look that nobody waits for ends', async () => {
  const thread = { workerFile: bundle.file('look-worker'), fewBytes: 0 }
  for (const begins of [true, false]) {
    const look = createSiteLook(5, { thread, pause })
    if (begins) look.begin(seen(['c.html']), place.blog)
    await look.end()
    await expect(look.strayed()).rejects.toThrow('no answer')
  }
})

test('a thread that cannot be started is an error', async () => {
  const look = createSiteLook(5, { thread: { workerFile: join(place.root, 'none.cjs'), fewBytes: 0 }, pause })
  look.begin(seen(['c.html']), place.blog)
  await expect(look.strayed()).rejects.toThrow('none.cjs')
  await look.end()
})
