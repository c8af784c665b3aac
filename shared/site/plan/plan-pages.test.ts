import { describe, expect, test } from 'vitest'
import { sampleSource } from '../sample-source.ts'
import type { SitePage } from '../site-source.ts'
import { planSite } from './plan-site.ts'

const page = (id: string, data: Record<string, unknown> = {}, needsTheme = false): SitePage => ({
  id,
  data,
  format: id.endsWith('.html') ? 'html' : 'markdown',
  needsTheme,
  problem: null,
})

function plan(pages: readonly SitePage[], more: Parameters<typeof sampleSource>[1] = {}) {
  return planSite(sampleSource({ '_posts/2020-01-01-a.md': {} }, { pages, ...more }))
}

const pagePaths = (planned: ReturnType<typeof plan>) =>
  planned.files.flatMap(file => (file.kind === 'page' && file.view.kind === 'page' ? [file.path] : []))

describe('where a page is', () => {
  test.each([
    ['pretty', 'about/index.html', 'sub/deep/index.html'],
    ['date', 'about.html', 'sub/deep.html'],
    ['weekdate', 'about.html', 'sub/deep.html'],
    ['/blog/:title/', 'about/index.html', 'sub/deep/index.html'],
    ['/blog/:title:output_ext', 'about.html', 'sub/deep.html'],
  ])('Jekyll, permalink: %s', (permalink, about, deep) => {
    const pages = [
      page('about.md'),
      page('sub/deep.md'),
      page('sub/index.md'),
      page('own.md', { permalink: '/x/y/' }),
    ]
    expect(pagePaths(plan(pages, { config: { permalink } })).sort()).toEqual(
      [about, deep, 'sub/index.html', 'x/y/index.html'].sort(),
    )
  })

  test('Hexo: a folder each, or a file', () => {
    const pages = [
      page('source/about/index.md'),
      page('source/me.md'),
      page('source/x.md', { permalink: 'own/' }),
    ]
    expect(pagePaths(plan(pages, { generator: 'hexo' }))).toEqual([
      'about/index.html',
      'me.html',
      'own/index.html',
    ])
  })

  test('Hugo, Eleventy and plain folders: those of the posts that are none', () => {
    const of = (id: string, generator: 'hugo' | 'plain') => {
      const planned = planSite(sampleSource({ [id]: {} }, { generator, config: { permalink: null } }))
      return pagePaths(planned)
    }
    expect(of('content/about.md', 'hugo')).toEqual(['about/index.html'])
    expect(of('content/about/index.md', 'hugo')).toEqual(['about/index.html'])
    expect(of('content/posts/a.md', 'hugo')).toEqual([])
    expect(of('about.md', 'plain')).toEqual(['about/index.html'])
    expect(of('a.md', 'plain')).toEqual([])
  })
})

test('the blog’s own index stands above the posts', () => {
  const [home] = plan([page('index.md')]).files
  expect(home).toMatchObject({ path: 'index.html', view: { intro: { id: 'index.md', format: 'markdown' } } })
})

test('pages of the theme give way to the site’s own, lead there, or are told', () => {
  const of = (id: string) => page(id, {}, true)
  const planned = plan(['index.html', '404.html', 'tags.html', 'archives.html', 'shop.html'].map(of))
  expect(planned.notes.map(({ file }) => file)).toEqual(['', 'shop.html'])
  expect(planned.problems).toEqual([])
  expect(pagePaths(planned)).toEqual([])
  const archives = planned.files.find(({ path }) => path === 'archives/index.html')
  expect(archives?.kind === 'text' && archives.text).toContain('url=../archive/')
})

test('a page never takes the place of a post or of the site’s own', () => {
  const { problems } = plan([
    page('x.md', { permalink: '/2020/01/01/a/' }),
    page('y.md', { permalink: '/tags/' }),
  ])
  expect(problems.map(({ file, key }) => [file, key])).toEqual([
    ['x.md', 'export.sameAddress'],
    ['y.md', 'export.addressOfSite'],
  ])
})

test('files of the blog never take the place of a page; its own robots.txt and feed are kept', () => {
  const files = ['2020/01/01/a/index.html', 'robots.txt', 'feed.xml', '404.html', 'Img/a.png', 'img/A.png']
  const planned = plan([], { files, config: { url: 'https://x.example' } })
  const copies = planned.files.flatMap(file => (file.kind === 'copy' ? [file.from] : []))
  expect(copies).toEqual(['robots.txt', 'feed.xml', '404.html', 'Img/a.png'])
  expect(planned.problems.map(({ file }) => file)).toEqual(['2020/01/01/a/index.html', 'img/A.png'])
  const paths = planned.files.map(({ path }) => path.toLowerCase())
  expect(new Set(paths).size).toBe(paths.length)
})

test('a name that no disk can hold is told, and the rest is there', () => {
  const planned = planSite(
    sampleSource({ '_posts/2020-01-01-a.md': { slug: '墨'.repeat(90) }, '_posts/2020-01-02-b.md': {} }),
  )
  expect(planned.problems.map(({ key }) => key)).toEqual(['export.nameTooLong'])
  expect(planned.files.map(({ path }) => path)).toContain('2020/01/02/b/index.html')
})

test('more than a thousand posts: the archive leads to its years', () => {
  const posts = Object.fromEntries(
    Array.from({ length: 1001 }, (_, at) => [`_posts/20${10 + (at % 3)}-01-01-p${at}.md`, {}]),
  )
  const planned = planSite(sampleSource(posts))
  const archive = planned.files.find(({ path }) => path === 'archive/index.html')
  expect(archive).toMatchObject({
    view: { posts: [], years: [{ year: '2012' }, { year: '2011' }, { year: '2010' }] },
  })
})

test('translations name one another, and only where the languages differ', () => {
  const fields = { translationKey: 'k' }
  const planned = planSite(
    sampleSource({
      '_posts/2020-01-01-a.md': { ...fields, lang: 'en', title: 'A' },
      '_posts/2020-01-02-b.md': { ...fields, lang: 'zh_CN', title: 'B' },
      '_posts/2020-01-03-c.md': { translationKey: 'x', lang: 'en' },
      '_posts/2020-01-04-d.md': { translationKey: 'x', lang: 'en' },
    }),
  )
  const found = planned.files.flatMap(file =>
    file.kind === 'page' && file.view.kind === 'post'
      ? [[file.view.id, file.view.translations.map(({ lang }) => lang)]]
      : [],
  )
  expect(Object.fromEntries(found)).toMatchObject({
    '_posts/2020-01-01-a.md': ['en', 'zh-CN'],
    '_posts/2020-01-02-b.md': ['en', 'zh-CN'],
    '_posts/2020-01-03-c.md': [],
  })
})
