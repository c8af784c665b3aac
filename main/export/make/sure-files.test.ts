import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { openBlog } from '../../blog/open-blog.ts'
import { exportSample } from '../export-sample.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { bundleFor, type SampleBundle } from '../sample-bundle.ts'
import { manyMakers } from './maker-crew.ts'

const places: SamplePlace[] = []
let bundle: SampleBundle

beforeAll(async () => {
  bundle = await bundleFor('sure-test', { 'maker-worker': 'export/make/maker-worker.ts' })
}, 60_000)
afterAll(() => bundle.remove())
afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

function makePlace(files: Readonly<Record<string, string>>): SamplePlace {
  const config = { '_config.yml': 'title: Walks\nurl: https://walks.example\n' }
  const post = { '_posts/2021-03-04-rain.md': '---\ntitle: Rain\ntags: [Hills]\n---\nIt rained.\n' }
  const place = makeSamplePlace({ ...config, ...post, ...files })
  places.push(place)
  return place
}

function exportTo(place: SamplePlace, threads: number) {
  const { signal } = new AbortController()
  return exportSample(place, {
    signal,
    startCrew: () => manyMakers(bundle.file('maker-worker'), signal, { count: threads, fewPosts: 0 }),
  })
}

function inTheWay(image: string) {
  return { file: image, line: null, key: 'export.imageInTheWay', params: { image, path: image } }
}

describe.each([1, 3])('copied before the site is planned, by %i threads', threads => {
  test('a file where the site has a folder gives way, and is told', async () => {
    const place = makePlace({
      tags: 'a list of my own',
      archive: 'another',
      about: 'old',
      'about.md': '---\npermalink: /about/\n---\nI walk.\n',
    })
    const first = await exportTo(place, threads)
    expect(first.problems).toEqual([inTheWay('about'), inTheWay('archive'), inTheWay('tags')])
    for (const folder of ['tags', 'archive', 'about']) {
      expect(readdirSync(join(place.out, folder))).toContain('index.html')
    }
    expect(await exportTo(place, threads)).toMatchObject({ written: 0, unchanged: first.written, gone: [] })
  })

  test('a file in whose place something is filled in gives way, and its folder stays for others', async () => {
    const place = makePlace({
      'css/walks.css': 'a{}',
      'css/site.css': '---\npermalink: /css/walks.css\n---\nbody { color: red }\n',
    })
    const first = await exportTo(place, threads)
    expect(first.problems).toEqual([inTheWay('css/walks.css')])
    expect(readFileSync(join(place.out, 'css/walks.css'), 'utf8')).toBe('body { color: red }\n')
    expect(await exportTo(place, threads)).toMatchObject({ written: 0, unchanged: first.written })
  })
})

test('of a site that cannot be planned nothing is left, and the next export makes all of it', async () => {
  const place = makePlace({ 'img/a.txt': 'a', 'img/deep/b.txt': 'b', 'c.txt': 'c', CNAME: 'walks.example' })
  // Whoever publishes by pushing a clone has one there already.
  mkdirSync(place.out)
  writeFileSync(join(place.out, 'CNAME'), 'theirs.example')
  const { signal } = new AbortController()
  const startCrew = () => manyMakers(bundle.file('maker-worker'), signal, { count: 2, fewPosts: 0 })
  const isThere = (path: string) => existsSync(join(place.out, path))
  const blog = await openBlog(place.blog, place.home)
  const unreadable = {
    ...blog,
    async listPosts() {
      await expect.poll(() => isThere('img/deep/b.txt')).toBe(true)
      throw new AppError('forbidden', 'blog.noPermission', { folder: place.blog })
    },
  }
  await expect(exportSample(place, { blog: unreadable, signal, startCrew })).rejects.toMatchObject({
    key: 'blog.noPermission',
  })
  expect(readdirSync(place.out)).toEqual(['CNAME'])
  writeFileSync(join(place.out, 'c.txt'), 'put there since')
  await exportSample(place, { signal, startCrew })
  expect(['img/a.txt', 'img/deep/b.txt', 'index.html'].filter(path => !isThere(path))).toEqual([])
  expect(readFileSync(join(place.out, 'CNAME'), 'utf8')).toBe('theirs.example')
  expect(readFileSync(join(place.out, 'c.txt'), 'utf8')).toBe('put there since')
})

test.skipIf(process.platform !== 'linux')(
  'a LICENSE in a repository stays, also where the blog has the same one and a page in its way',
  async () => {
    const place = makePlace({
      LICENSE: 'as you like',
      'license.md': '---\npermalink: /license/\n---\nMine.\n',
    })
    mkdirSync(place.out)
    writeFileSync(join(place.out, 'LICENSE'), 'as you like')
    const first = await exportTo(place, 2)
    expect(first.problems).toEqual([inTheWay('LICENSE')])
    expect(readFileSync(join(place.out, 'LICENSE'), 'utf8')).toBe('as you like')
    expect(readdirSync(join(place.out, 'license'))).toEqual(['index.html'])
    expect(await exportTo(place, 2)).toMatchObject({ written: 0, unchanged: first.written })
  },
)

test('of a post and a page with a folder of its name, the later is left out, and both are named', async () => {
  const place = makePlace({
    'one.md': '---\npermalink: /walk.html\n---\nOne.\n',
    'two.md': '---\npermalink: /walk.html/two/\n---\nTwo.\n',
  })
  const { problems } = await exportTo(place, 1)
  expect(problems).toEqual([
    {
      file: 'two.md',
      line: 2,
      key: 'export.folderInTheWay',
      params: { address: '/walk.html/two/', other: 'one.md' },
    },
  ])
  expect(statSync(join(place.out, 'walk.html')).isFile()).toBe(true)
})
