import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBlog } from '../blog/open-blog.ts'
import { createResidentSite, type ResidentSite } from './resident-site.ts'
import { runExport } from './run-export.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'
import { wholeBlog } from './sample-site.ts'

let place: SamplePlace
let site: ResidentSite

beforeEach(() => {
  place = makeSamplePlace(wholeBlog)
  site = createResidentSite()
})
afterEach(() => place.remove())

const post = '_posts/2021-04-06-纸.md'
const page = '2021/04/06/纸/index.html'
const before = String(wholeBlog[post])

function order(out = place.out) {
  return {
    folder: out,
    dataFolder: out === place.out ? place.data : `${out}-data`,
    homeFolder: place.home,
    options: { withDrafts: false, withFuture: false },
    nowMs: Date.UTC(2024, 0, 1),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  }
}

const exportAgain = (onProgress: () => void = () => undefined) =>
  site.export({ ...order(), root: place.blog, onProgress })

async function cleanSite(): Promise<ReadonlyMap<string, string>> {
  const out = join(place.root, `clean-${readdirSync(place.root).length}`)
  await runExport({ ...order(out), blog: await openBlog(place.blog, place.home) })
  return filesIn(out)
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return new Map(paths.map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]))
}

test('a post whose text has changed is there before anything else is looked at', async () => {
  await exportAgain()
  place.write({ [post]: `${before}\n也要防潮。\n` })
  let atFirst: string | null = null
  const { written } = await exportAgain(() => {
    atFirst ??= readFileSync(join(place.out, page), 'utf8')
  })
  expect(atFirst).toContain('也要防潮')
  // The page, four feeds, and two files of the search index.
  expect(written).toBe(7)
  expect(filesIn(place.out)).toEqual(await cleanSite())
})

test('what its front matter says is not hurried: it may change more than the page', async () => {
  await exportAgain()
  place.write({ [post]: before.replace('title: 纸', 'title: 宣纸') })
  let atFirst: string | null = null
  await exportAgain(() => {
    atFirst ??= readFileSync(join(place.out, page), 'utf8')
  })
  expect(atFirst).not.toContain('<h1>宣纸</h1>')
  expect(readFileSync(join(place.out, page), 'utf8')).toContain('<h1>宣纸</h1>')
  expect(filesIn(place.out)).toEqual(await cleanSite())
})

test('again and again, with what comes and goes in between', async () => {
  const changes = [
    { [post]: `${before}\n一。\n`, '_posts/2022-01-01-new.md': '---\ntitle: New\n---\nNew.\n' },
    { [post]: `${before}\n二。\n`, '_config.yml': String(wholeBlog['_config.yml']).replace('墨 &', '墨与') },
    { [post]: '---\ntitle: [broken\n---\n' },
    { [post]: before },
  ]
  await exportAgain()
  for (const change of changes) {
    place.write(change)
    await exportAgain()
    expect(filesIn(place.out)).toEqual(await cleanSite())
  }
})

test('what another process has exported meanwhile is not undone by what was known', async () => {
  await exportAgain()
  place.write({ [post]: `${before}\n一。\n` })
  await runExport({ ...order(), blog: await openBlog(place.blog, place.home) })
  const { mtimeMs } = statSync(join(place.out, page))
  expect(await exportAgain()).toMatchObject({ written: 0 })
  expect(statSync(join(place.out, page)).mtimeMs).toBe(mtimeMs)
})

test('a page that somebody has removed with its folder is made again', async () => {
  await exportAgain()
  place.write({ [post]: `${before}\n一。\n` })
  const elsewhere = join(place.root, 'elsewhere')
  renameSync(place.out, elsewhere)
  await exportAgain()
  expect(existsSync(join(place.out, page))).toBe(true)
  expect(filesIn(place.out)).toEqual(await cleanSite())
})
