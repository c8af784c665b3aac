import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { exportSample } from './export-sample.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'

let place: SamplePlace
afterEach(() => place.remove())

const post = { '_posts/2021-03-04-a.md': '---\ntitle: A\n---\nx\n' }
const config = 'title: T\nurl: https://t.example\nbaseurl: /blog\npermalink: pretty\n'
const written = (path: string) => readFileSync(join(place.out, path), 'utf8')

test('a file that is no page has the site’s addresses filled in, where Jekyll has it, before what the site makes', async () => {
  place = makeSamplePlace({
    ...post,
    '_config.yml': config,
    'robots.txt': '---\n---\nSitemap: {{ site.url }}{{ site.baseurl }}/sitemap.xml\n',
    'css/main.css': "---\n---\nbody { background: url({{ '/a.png' | relative_url }}) }\n",
    'data.json': '---\npermalink: /api/v1/\n---\n{"墨": 1}\n',
    'more.json': '---\npermalink: /api/v2\n---\n2\n',
    'index.json': '---\n---\n[]\n',
    'hidden.txt': '---\npublished: false\n---\nx\n',
  })
  expect((await exportSample(place)).notes).toEqual([])
  expect(written('robots.txt')).toBe('Sitemap: https://t.example/blog/sitemap.xml\n')
  expect(written('css/main.css')).toBe('body { background: url(/blog/a.png) }\n')
  expect(written('api/v1/index.json')).toBe('{"墨": 1}\n')
  expect(written('api/v2.json')).toBe('2\n')
  expect(written('index.json')).toBe('[]\n')
  expect(existsSync(join(place.out, 'hidden.txt'))).toBe(false)
})

test('one that only the generator can run is told of, but for one whose place a feed of the site has', async () => {
  const loop = '---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n'
  place = makeSamplePlace({
    ...post,
    '_config.yml': config,
    'posts.json': loop,
    'feed.xml': loop,
    'sitemap.xml': loop,
    'css/main.scss': '---\n---\n@import "x";\n',
  })
  const { notes } = await exportSample(place)
  expect(notes.map(({ file, key, params }) => [file, key, params?.address])).toEqual([
    ['css/main.scss', 'export.textNeedsTheme', '/css/main.css'],
    ['posts.json', 'export.textNeedsTheme', '/posts.json'],
  ])
  expect([existsSync(join(place.out, 'posts.json')), written('feed.xml').includes('{%')]).toEqual([
    false,
    false,
  ])
})

test('a change of such a file is in the next export', async () => {
  place = makeSamplePlace({ ...post, '_config.yml': config, 'words.txt': '---\n---\none\n' })
  await exportSample(place)
  place.write({ 'words.txt': '---\n---\ntwo\n' })
  await exportSample(place)
  expect(written('words.txt')).toBe('two\n')
})
