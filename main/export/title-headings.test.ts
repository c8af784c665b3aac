// A plain folder's posts have their titles above their texts: the list, the pages, the feeds all take them from there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openBlog } from '../blog/open-blog.ts'
import { exportSample } from './export-sample.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'

let place: SamplePlace
beforeEach(() => {
  // What is younger than the disk's clock can tell is read again, and here nothing should be.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  place = makeSamplePlace({
    '2020-01-01-a.md': '# 墨与 *纸* & <more>\n\nThe first.\n\n![](missing.png)\n',
    '2020-01-02-b.md': '---\ntitle: Told\n---\n# Said again\n\nThe second.\n',
    '2020-01-03-c.md': 'Words first.\n\n# Not a title\n',
    'about.md': 'About me\n========\n\nHello.\n',
    'index.md': '# Welcome\n\nCome in.\n',
  })
})
afterEach(() => {
  vi.useRealTimers()
  place.remove()
})

const read = (path: string) => readFileSync(join(place.out, path), 'utf8')
const headings = (path: string) =>
  [...read(path).matchAll(/<h1\b[^>]*>(.*?)<\/h1>/gs)].map(([, html]) => html)

test('the list has it', async () => {
  const posts = await (await openBlog(place.blog, place.home)).listPosts()
  expect(posts.map(({ id, summary }) => [id, summary.title])).toEqual([
    ['2020-01-01-a.md', '墨与 纸 & <more>'],
    ['2020-01-02-b.md', 'Told'],
    ['2020-01-03-c.md', 'c'],
    ['about.md', 'About me'],
    ['index.md', 'Welcome'],
  ])
})

test('the page has it once, also that of the folder itself', async () => {
  const { problems } = await exportSample(place, {
    options: { withDrafts: false, withFuture: false, baseUrl: 'https://ink.example' },
  })
  expect(headings('a/index.html')).toEqual(['墨与 纸 &amp; &lt;more&gt;'])
  expect(headings('b/index.html')).toEqual(['Told', 'Said again'])
  expect(headings('about/index.html')).toEqual(['About me'])
  expect(read('index.html')).toMatch(/<h1[^>]*>Welcome<\/h1>/)
  expect(read('index.html')).toContain('墨与 纸 &amp; &lt;more&gt;')
  expect(read('feed.xml')).toContain('墨与 纸 &amp;')
  expect(problems.map(({ file, line }) => [file, line])).toContainEqual(['2020-01-01-a.md', 5])
})

test('in an Eleventy blog whose folder has data for its posts, too', async () => {
  place.write({
    'eleventy.config.js': '',
    'posts/posts.json': '{"tags": ["walks"], "permalink": "/p/{{ page.fileSlug }}/"}',
    'posts/river.md': '# Along the river\n\nWater.\n',
  })
  await exportSample(place)
  expect(headings('p/river/index.html')).toEqual(['Along the river'])
  expect(read('tags/walks/index.html')).toContain('Along the river')
})

test('where only the heading has changed, every page that names the post does', async () => {
  await exportSample(place)
  place.write({ '2020-01-01-a.md': '# Another name\n\nThe first.\n' })
  await exportSample(place)
  expect(headings('a/index.html')).toEqual(['Another name'])
  expect(read('index.html')).toContain('Another name')
  place.write({ '2020-01-01-a.md': '# Another name\n\nThe first, with more.\n' })
  expect(await exportSample(place)).toMatchObject({ problems: [] })
  expect(read('a/index.html')).toContain('with more')
})
