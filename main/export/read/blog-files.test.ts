import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { emptyConfig } from '../../../shared/site/sample-source.ts'
import type { Blog, SeenFolders } from '../../blog/blog.ts'
import { openBlog } from '../../blog/open-blog.ts'
import { mimeType } from '../mime-type.ts'
import { createPause } from '../pause.ts'
import { createProgress } from '../progress.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { listBlogFiles } from './blog-files.ts'

const places: ReturnType<typeof makeSamplePlace>[] = []

afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

test('pictures and files, but no sources, nothing hidden, nothing outside', async () => {
  const place = makeSamplePlace({
    'img/深圳/a b.png': 'x',
    'doc.pdf': 'x',
    'plain.html': '<p>',
    'template.html': '---\nlayout: x\n---\n',
    'style.scss': '---\n---\n',
    '_posts/2020-01-01-a.md': 'x',
    '_posts/beside.png': 'x',
    '.git/config': 'x',
    '.hidden.png': 'x',
    '_site/old.png': 'x',
    'node_modules/x/y.png': 'x',
    'sub/_site/kept.png': 'x',
  })
  places.push(place)
  writeFileSync(join(place.root, 'secret.png'), 'x')
  mkdirSync(join(place.root, 'elsewhere'))
  writeFileSync(join(place.root, 'elsewhere', 'b.png'), 'x')
  symlinkSync(join(place.root, 'secret.png'), join(place.blog, 'secret.png'))
  symlinkSync(join(place.root, 'elsewhere'), join(place.blog, 'elsewhere'))
  symlinkSync(join(place.blog, 'doc.pdf'), join(place.blog, 'same.pdf'))
  symlinkSync(place.blog, join(place.blog, 'circle'))
  symlinkSync(join(place.blog, 'nowhere'), join(place.blog, 'broken.png'))
  const jekyll = { root: place.blog, generator: 'jekyll', config: emptyConfig } as const
  const { files, pages, entries } = await listBlogFiles(jekyll, async () => undefined)
  expect(pages).toEqual(['style.scss', 'template.html'])
  expect(files).toEqual([
    '_posts/beside.png',
    'doc.pdf',
    'img/深圳/a b.png',
    'plain.html',
    'same.pdf',
    'sub/_site/kept.png',
  ])
  await expectSameList(place, entries)
})

/** Folders that were read just now say the same to whoever lists the posts, and are not read again. */
async function expectSameList({ blog: root, home }: SamplePlace, entries: SeenFolders) {
  const [blog, other] = [await openBlog(root, home), await openBlog(root, home)]
  const summaries = (posts: Awaited<ReturnType<Blog['listPosts']>>) => posts.map(({ summary }) => summary)
  const listed = summaries(await blog.listPosts())
  expect(listed.map(({ id }) => id)).toEqual(['_posts/2020-01-01-a.md'])
  rmSync(join(root, 'img'), { recursive: true })
  expect(summaries(await other.listPosts(entries))).toEqual(listed)
  expect(other.folders()).toEqual(blog.folders())
  expect(other.folders()).toContain('img/深圳')
}

test('which files are sources of pages is for the generator to say', async () => {
  const place = makeSamplePlace({
    'about.md': '---\ntitle: A\n---\n',
    'plain.md': 'x',
    'page.html': '---\n---\n',
    'feed.xml': '---\n---\n',
    '_pages/inside.md': '---\n---\n',
    '_posts/2020-01-01-a.md': '---\n---\n',
    'lessons/one.md': '---\n---\n',
    '.well-known/x.txt': 'x',
    '.htaccess': 'x',
    'source/about/index.md': 'x',
    'source/_posts/a.md': 'x',
  })
  places.push(place)
  const list = (generator: 'jekyll' | 'hexo' | 'plain', config = emptyConfig) =>
    listBlogFiles({ root: place.blog, generator, config }, async () => undefined)
  const raw = { include: ['_pages', '.well-known'] }
  expect(await list('jekyll', { ...emptyConfig, exclude: ['less', 'source'], raw })).toMatchObject({
    files: ['.well-known/x.txt', 'plain.md'],
    pages: ['_pages/inside.md', 'about.md', 'feed.xml', 'page.html'],
  })
  expect((await list('jekyll')).files).toEqual(['.htaccess', 'plain.md', 'source/about/index.md'])
  expect(await list('hexo')).toMatchObject({ files: [], pages: ['source/about/index.md'] })
  expect((await list('plain')).pages).toEqual([])
})

test('progress is told at most ten times a second, and at the end', () => {
  let nowMs = 0
  const told: string[] = []
  const progress = createProgress(
    (done, total) => told.push(`${done}/${total}`),
    () => nowMs,
  )
  progress.add(50)
  for (let file = 0; file < 50; file++) {
    progress.step()
    nowMs += 10
  }
  progress.end()
  expect(told).toEqual(['1/50', '11/50', '21/50', '31/50', '41/50', '50/50'])
})

test('a pause lets timers run, and ends what was aborted', async () => {
  const abort = new AbortController()
  const pause = createPause(abort.signal)
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  const endMs = performance.now() + 10_000
  while (ticks < 3 && performance.now() < endMs) await pause()
  clearInterval(timer)
  expect(ticks).toBe(3)
  const reason = new Error('enough')
  abort.abort(reason)
  await expect(pause()).rejects.toBe(reason)
})

test('unknown files are downloads', () => {
  expect(mimeType('a/B.PNG')).toBe('image/png')
  expect(mimeType('a.exe')).toBe('application/octet-stream')
})
