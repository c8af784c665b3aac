import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { bundleFor, type SampleBundle } from '../sample-bundle.ts'
import { lookAtSite } from './look-in-thread.ts'

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
  const thread = { workerFile: bundle.file('look-worker'), fewFiles: 0 }
  for (const one of [thread, { ...thread, fewFiles: 5 }, null]) {
    const look = lookAtSite(files, place.blog, { thread: one, pause })
    expect(await look.strayed()).toEqual([0, 1, 3])
    await look.end()
  }
})

test('a look that nobody waits for ends', async () => {
  const thread = { workerFile: bundle.file('look-worker'), fewFiles: 0 }
  const look = lookAtSite(seen(['c.html']), place.blog, { thread, pause })
  await look.end()
  await expect(look.strayed()).rejects.toThrow('no answer')
})

test('a thread that cannot be started is an error', async () => {
  const thread = { workerFile: join(place.root, 'none.cjs'), fewFiles: 0 }
  const look = lookAtSite(seen(['c.html']), place.blog, { thread, pause })
  await expect(look.strayed()).rejects.toThrow('none.cjs')
  await look.end()
})
