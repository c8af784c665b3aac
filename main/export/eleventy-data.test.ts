// Data files of an Eleventy blog, `posts/posts.json`, speak for the posts of their folders: on the site and in the list.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { planSite } from '../../shared/site/plan/plan-site.ts'
import { openBlog } from '../blog/open-blog.ts'
import { exportSample } from './export-sample.ts'
import { readSite } from './read/site-source.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'

/** A small blog, and what Eleventy itself made of it: by path, a title, a day and tags. */
interface DataSite {
  readonly configFile: string
  readonly files: Readonly<Record<string, string>>
  readonly sites: readonly {
    readonly config: string
    readonly posts: Readonly<Record<string, readonly string[]>>
  }[]
}

// The project's own file, whose shape this test would miss.
const all = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/eleventy-data-site.json'), 'utf8'),
) as DataSite

let place: SamplePlace
afterEach(() => {
  vi.useRealTimers()
  place.remove()
})

const options = { withDrafts: false, withFuture: false }
const nowMs = Date.UTC(2026, 0, 1)

test.each(all.sites)(
  'every post is where Eleventy 3.1.8 has it, with its tags',
  async ({ config, posts }) => {
    place = makeSamplePlace({ ...all.files, [all.configFile]: config })
    const blog = await openBlog(place.blog, place.home)
    const { files } = planSite((await readSite(blog, options, nowMs, async () => undefined)).source)
    const told = files.flatMap((file): [string, readonly string[]][] => {
      if (file.kind !== 'page') return []
      const { view } = file
      if (view.kind === 'page') return [[file.path, [view.title]]]
      if (view.kind !== 'post') return []
      const { title, day, tags } = view.post
      return [[file.path, [title, day, ...tags.map(({ name }) => name)]]]
    })
    // `posts` is there for the blog's own theme; and a tag that is there twice is one.
    const theirs = Object.entries(posts).map(([path, [title = '', day = '', ...tags]]) => {
      const shown = [...new Set(tags)].filter(tag => tag !== 'posts')
      return [path, path.startsWith('quiet/') ? [title] : [title, day, ...shown]] as const
    })
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(theirs))
  },
)

test('the list says that a folder has no pages, and hears when that changes', async () => {
  const data = 'hidden/hidden.json'
  place = makeSamplePlace({ ...all.files, [all.configFile]: '' })
  const blog = await openBlog(place.blog, place.home)
  const hidden = async () =>
    (await blog.listPosts()).flatMap(({ id, summary }) => (summary.hidden === null ? [] : [id]))
  expect(await hidden()).toEqual(['hidden/h.md'])
  writeFileSync(join(place.blog, data), '{"__proto__": {"permalink": false}, "tags": "x"}')
  expect(await hidden()).toEqual([])
  writeFileSync(join(place.blog, data), '{"permalink": false,')
  expect(await hidden()).toEqual([])
})

test('what .eleventyignore and .gitignore name is not on the site, and the list says why', async () => {
  const text = '---\ntitle: X\n---\nx\n'
  const ids = ['a.md', 'drafts/deep/b.md', 'posts/wip/c.md', 'posts/d.tmp.md', 'private/e.md', 'top/f.md']
  place = makeSamplePlace({
    'eleventy.config.mjs': '',
    '.eleventyignore': 'drafts\n# a.md\n!a.md\nposts/*.tmp.md\nwip\n',
    '.gitignore': '_site/\r\nprivate/\r\n/top\n',
    ...Object.fromEntries(ids.map(id => [id, text])),
  })
  const blog = await openBlog(place.blog, place.home)
  const hidden = async () =>
    (await blog.listPosts()).flatMap(({ id, summary: { hidden: why } }) =>
      why === null ? [] : `${id}: ${why.params?.key} ${why.params?.pattern}`,
    )
  // What Eleventy 3.1.8 passes over in these files, too.
  expect(await hidden()).toEqual([
    'drafts/deep/b.md: .eleventyignore drafts',
    'posts/d.tmp.md: .eleventyignore posts/*.tmp.md',
    'private/e.md: .gitignore private/',
    'top/f.md: .gitignore /top',
  ])
  await exportSample(place)
  expect(existsSync(join(place.out, 'private'))).toBe(false)
  expect(existsSync(join(place.out, 'posts/wip/c/index.html'))).toBe(true)
  writeFileSync(join(place.blog, '.gitignore'), '')
  expect(await blog.refreshConfig()).toBe(true)
  expect((await hidden()).length).toBe(2)
})

test('an export after a data file has changed is as a clean one', async () => {
  place = makeSamplePlace({ ...all.files, [all.configFile]: '' })
  // What is younger than the disk's clock can tell is read again, and here nothing should be.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  await exportSample(place)
  expect(await exportSample(place)).toMatchObject({ written: 0 })
  writeFileSync(join(place.blog, 'posts/posts.json'), '{"permalink": "/new/{{ page.fileSlug }}/"}')
  await exportSample(place)
  expect(existsSync(join(place.out, 'blog/plain/index.html'))).toBe(false)
  expect(readFileSync(join(place.out, 'new/plain/index.html'), 'utf8')).toContain('<h1')
  const clean = join(place.out, '../clean')
  await exportSample(place, { folder: clean })
  expect(siteIn(place.out)).toEqual(siteIn(clean))
})

/** The text of each file, by its path. */
function siteIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter(path => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map(path => [path, readFileSync(join(folder, path), 'latin1')]))
}
