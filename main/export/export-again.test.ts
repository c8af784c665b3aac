import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryFile } from './again/site-memory.ts'
import { exportSample } from './export-sample.ts'
import { type MakerCrew, manyMakers } from './make/maker-crew.ts'
import type { ExportOptions } from './read/site-source.ts'
import { dotPng, makeSamplePlace, type SamplePlace } from './sample-blog.ts'
import { bundleFor, type SampleBundle } from './sample-bundle.ts'
import { wholeBlog } from './sample-site.ts'

const places: SamplePlace[] = []
let bundle: SampleBundle

beforeAll(async () => {
  bundle = await bundleFor('crew-test', { 'maker-worker': 'export/make/maker-worker.ts' })
}, 60_000)
afterAll(() => bundle.remove())
// An hour from now: what is younger than the disk's clock can tell is read again, and here nothing should be.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
})
afterEach(() => {
  vi.useRealTimers()
  removePlaces()
})

function removePlaces(): void {
  for (const place of places.splice(0)) place.remove()
}

function makePlace(files = wholeBlog): SamplePlace {
  const place = makeSamplePlace(files)
  places.push(place)
  return place
}

interface More {
  readonly out?: string
  readonly data?: string
  readonly threads?: number
  readonly options?: Partial<ExportOptions>
  readonly nowMs?: number
}

async function exportTo(place: SamplePlace, more: More = {}) {
  const { signal } = new AbortController()
  const { threads } = more
  return exportSample(place, {
    folder: more.out ?? place.out,
    dataFolder: more.data ?? place.data,
    options: { withDrafts: false, withFuture: false, ...more.options },
    nowMs: more.nowMs ?? Date.UTC(2024, 0, 1),
    signal,
    startCrew: (): MakerCrew | null =>
      threads === undefined
        ? null
        : manyMakers(bundle.file('maker-worker'), signal, { count: threads, fewPosts: 0 }),
  })
}

/** Every file of a folder by its path. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(
    paths.sort().map(path => [path.slice(folder.length + 1), readFileSync(path).toString('latin1')]),
  )
}

async function cleanExport(place: SamplePlace, more: More = {}): Promise<Map<string, string>> {
  const out = join(place.root, `clean-${cleanCount++}`)
  await exportTo(place, { ...more, out, data: `${out}-data` })
  return filesIn(out)
}

let cleanCount = 0

test('the site is the same bytes, however many threads make it', async () => {
  const place = makePlace()
  const alone = await cleanExport(place)
  for (const threads of [1, 2, 3]) expect(await cleanExport(place, { threads })).toEqual(alone)
})

test('the site is the same bytes in another time zone and in another order of the disk', async () => {
  const place = makePlace()
  const here = await cleanExport(place)
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Kiritimati'
  const other = makePlace(Object.fromEntries(Object.entries(wholeBlog).reverse()))
  try {
    expect(await cleanExport(other)).toEqual(here)
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

describe('what need not be made again', () => {
  test('is neither made nor written: a post that changes leaves the others as they are', async () => {
    const place = makePlace()
    await exportTo(place)
    const times = new Map([...filesIn(place.out).keys()].map(path => [path, timeOf(place, path)]))
    place.write({ '_posts/2021-04-06-纸.md': `${wholeBlog['_posts/2021-04-06-纸.md']}\n也要防潮。\n` })
    const { written } = await exportTo(place)
    const changed = [...times].flatMap(([path, time]) => (timeOf(place, path) === time ? [] : path))
    expect(changed.filter(path => path.endsWith('.html'))).toEqual(['2021/04/06/纸/index.html'])
    expect(changed).toContain('tags/paper/feed.xml')
    expect(changed).not.toContain('tags/walks/feed.xml')
    expect(written).toBe(changed.length)
    expect(filesIn(place.out)).toEqual(await cleanExport(place))
  })

  test('a page is made again when what it links to has moved', async () => {
    const place = makePlace()
    const post = '_posts/2021-03-05-in-the-rain.md'
    place.write({ 'about.md': '---\ntitle: About\n---\n[Rain]({% post_url 2021-03-05-in-the-rain %})\n' })
    await exportTo(place)
    expect(filesIn(place.out).get('about/index.html')).toContain('2021/03/05/in-the-rain/')
    place.write({ [post]: String(wholeBlog[post]).replace('title:', 'slug: a-wet-day\ntitle:') })
    await exportTo(place)
    expect(filesIn(place.out).get('about/index.html')).toContain('2021/03/05/a-wet-day/')
    expect(filesIn(place.out)).toEqual(await cleanExport(place))
  })

  test('a page is made again when its picture has another size', async () => {
    const place = makePlace()
    await exportTo(place)
    const larger = Buffer.from(dotPng)
    larger.writeUInt32BE(30, 16)
    place.write({ 'img/rain.png': larger })
    await exportTo(place)
    expect(filesIn(place.out).get('2021/03/04/雨中登山/index.html')).toContain('width="30"')
    expect(filesIn(place.out)).toEqual(await cleanExport(place))
  })

  test('a file of the blog takes the place of another that had its size and time', async () => {
    const place = makePlace({ ...wholeBlog, 'files/one.txt': 'one', 'files/two.txt': 'two' })
    for (const name of ['one', 'two']) utimesSync(join(place.blog, `files/${name}.txt`), 1000, 1000)
    await exportTo(place)
    renameSync(join(place.blog, 'files/two.txt'), join(place.blog, 'files/one.txt'))
    await exportTo(place)
    expect(filesIn(place.out).get('files/one.txt')).toBe('two')
    expect(filesIn(place.out)).toEqual(await cleanExport(place))
  })

  test('a folder comes where a file was, and a file where a folder was', async () => {
    const place = makePlace({ ...wholeBlog, thing: 'a file\n' })
    await exportTo(place)
    rmSync(join(place.blog, 'thing'))
    place.write({ 'thing.md': '---\npermalink: /thing/\n---\nA page.\n' })
    await exportTo(place)
    expect(filesIn(place.out)).toEqual(await cleanExport(place))
    rmSync(join(place.blog, 'thing.md'))
    place.write({ thing: 'a file\n' })
    await exportTo(place)
    expect(filesIn(place.out)).toEqual(await cleanExport(place))
  })

  test('what somebody has put where a folder has to come stays, and is told', async () => {
    const place = makePlace()
    await exportTo(place)
    writeFileSync(join(place.out, 'thing'), 'mine')
    place.write({ 'thing.md': '---\npermalink: /thing/\n---\nA page.\n' })
    await expect(exportTo(place)).rejects.toMatchObject({ key: 'export.targetInTheWay' })
    expect(readFileSync(join(place.out, 'thing'), 'utf8')).toBe('mine')
  })

  test('a page that was changed by hand is repaired, one that merely has another time is not written', async () => {
    const place = makePlace()
    await exportTo(place)
    const page = join(place.out, '2021/04/06/纸/index.html')
    const text = readFileSync(page, 'utf8')
    // The same length, so that only the time tells.
    writeFileSync(page, text.replace('宣纸', '报纸'))
    utimesSync(join(place.out, 'index.html'), 1000, 1000)
    utimesSync(join(place.out, 'CNAME'), 1000, 1000)
    expect(await exportTo(place)).toMatchObject({ written: 1 })
    expect(readFileSync(page, 'utf8')).toBe(text)
    expect(timeOf(place, 'index.html')).toBe(1_000_000)
  })

  test('without the memory of the last export all is made again, and nothing is written', async () => {
    const place = makePlace()
    await exportTo(place)
    for (const harm of [rmSync, cutOff, scramble]) {
      // With what is known of the site as a whole it would not even be read.
      rmSync(memoryFile(place.data, place.out).replace('.cache', '.known'))
      harm(memoryFile(place.data, place.out))
      expect(await exportTo(place)).toMatchObject({ written: 0 })
    }
  })

  test('a look is two files: the style, and the icon in its colours', async () => {
    const place = makePlace()
    await exportTo(place)
    const options = { look: { variant: 'plain', accent: 'pine' } } as const
    expect(await exportTo(place, { options })).toMatchObject({ written: 2 })
    expect(filesIn(place.out)).toEqual(await cleanExport(place, { options }))
  })
})

function timeOf(place: SamplePlace, path: string): number {
  return statSync(join(place.out, path)).mtimeMs
}

function cutOff(file: string): void {
  writeFileSync(file, readFileSync(file).subarray(0, 2000))
}

function scramble(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"ids"', '"idz"'))
}

/** What a writer may do to a blog between two exports. */
const edits: readonly ((place: SamplePlace, at: number) => void)[] = [
  (place, at) =>
    place.write({ [post(place, at)]: `---\ntitle: New ${at}\ntags: [Walks]\n---\nText ${at}.\n` }),
  (place, at) => addTo(place, post(place, at), `\nMore [there](/about/#x) and ![](/img/rain.png) ${at}.\n`),
  (place, at) => addTo(place, post(place, at), `\n{% post_url 2021-04-06-纸 %} [a](/p${at}/) ${at}\n`),
  (place, at) => rmSync(join(place.blog, post(place, at)), { force: true }),
  (place, at) =>
    place.write({ [`_posts/2021-0${(at % 9) + 1}-11-p${at}.md`]: `---\ntitle: P${at}\n---\n# H\n${at}\n` }),
  (place, at) =>
    place.write({
      [`img/p${at}.png`]: dotPng,
      'about.md': `---\ntitle: About ${at}\n---\n![](/img/p${at}.png)\n`,
    }),
  (place, at) => place.write({ 'files/words.txt': `words ${at}\n` }),
  (place, at) => rename(place, post(place, at), `_posts/2022-02-0${(at % 8) + 1}-moved.md`),
  (place, at) => replace(place, post(place, at), /^title: .*$/m, `title: 又一个题目 ${at}`),
  (place, at) =>
    replace(place, post(place, at), /^tags: .*$/m, at % 2 === 0 ? 'tags: [山]' : 'tags: [Paper, 墨]'),
  (place, at) => replace(place, '_config.yml', /^title: .*$/m, `title: 墨 ${at}`),
  (place, at) => replace(place, '_config.yml', /^paginate: .*$/m, `paginate: ${(at % 4) + 1}`),
  (place, at) => replace(place, post(place, at), /[^\n]\n$/, '\n'),
  (place, at) => addTo(place, post(place, at), `\n## 小节 ${at}\n\n[to](#小节-${at})\n`),
  (place, at) => place.write({ [`_posts/2024-0${(at % 5) + 1}-02-due.md`]: `---\ntitle: Due\n---\n${at}\n` }),
  harmSite,
  harmSite,
]

/** What somebody may do to the exported folder: to a page, a list, a feed, a file of the search. */
function harmSite(place: SamplePlace, at: number): void {
  const paths = [...filesIn(place.out).keys()]
  const path = join(place.out, paths[(at * 7) % paths.length] ?? 'index.html')
  if (at % 3 === 0) rmSync(path)
  else if (at % 3 === 1) utimesSync(path, 1000 + at, 1000 + at)
  else writeFileSync(path, readFileSync(path).subarray(1))
}

function post(place: SamplePlace, at: number): string {
  const names = readdirSync(join(place.blog, '_posts')).sort()
  return `_posts/${names[at % names.length] ?? '2021-01-01-first.md'}`
}

function addTo(place: SamplePlace, id: string, text: string): void {
  const before = existing(place, id)
  if (before !== null) place.write({ [id]: before + text })
}

function replace(place: SamplePlace, id: string, what: RegExp, by: string): void {
  const before = existing(place, id)
  if (before !== null) place.write({ [id]: before.replace(what, by) })
}

function rename(place: SamplePlace, from: string, to: string): void {
  if (existing(place, from) !== null) renameSync(join(place.blog, from), join(place.blog, to))
}

function existing(place: SamplePlace, id: string): string | null {
  const path = join(place.blog, id)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

test('whatever was changed in between: exporting again is exporting anew', async () => {
  const edit = fc.tuple(fc.nat({ max: edits.length - 1 }), fc.nat({ max: 30 }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { maxLength: 2 }), { minLength: 1, maxLength: 6 }),
      async rounds => {
        const place = makePlace()
        await exportTo(place)
        for (const [round, changes] of rounds.entries()) {
          for (const [which, at] of changes) edits[which]?.(place, at)
          // Meanwhile posts become due.
          const nowMs = Date.UTC(2024, Math.floor(round / 2), 1)
          await exportTo(place, { nowMs })
          expect(filesIn(place.out)).toEqual(await cleanExport(place, { nowMs }))
        }
        // Not all at the end, where little time is given for it.
        removePlaces()
      },
    ),
    { numRuns: Number(process.env.EXPORT_RUNS ?? 15) },
  )
}, 240_000)
