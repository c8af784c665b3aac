import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { linkable, type SiteIndex, siteLink } from './site-links.ts'

const index: SiteIndex = {
  generator: 'jekyll',
  url: 'https://notes.example',
  baseUrl: '/blog',
  texts: new Set(['/feed.xml']),
  pages: new Set(['/', '/2016/12/03/深圳/', '/old.html', '/bare', '/tags/']),
  posts: new Map([
    ['_posts/2016-12-03-深圳.md', '/2016/12/03/深圳/'],
    ['_posts/2017-01-01-old.md', '/old.html'],
  ]),
  files: new Map(
    ['img/深圳/a b.png', '_posts/beside.png', '_data/x.png', 'doc.pdf', 'img/caf\u00e9.png'].map(id => [
      id.normalize('NFC'),
      id,
    ]),
  ),
}
const source = { id: '_posts/2016-12-03-深圳.md', address: '/2016/12/03/深圳/' }
const up = '../../../../'

test.each([
  ['https://elsewhere.example/x', 'outside', 'https://elsewhere.example/x'],
  ['//cdn.example/x.png', 'outside', '//cdn.example/x.png'],
  ['mailto:a@b.example', 'outside', 'mailto:a@b.example'],
  ['data:image/png;base64,AA', 'outside', 'data:image/png;base64,AA'],
  ['#part', 'outside', '#part'],
  ['?q', 'outside', '?q'],
  ['', 'outside', ''],
  ['https://notes.example/wiki', 'outside', 'https://notes.example/wiki'],
  ['https://notes.example.evil/old.html', 'outside', 'https://notes.example.evil/old.html'],
])('%s leads %s', (written, kind, href) => {
  expect(siteLink(written, source, index)).toEqual({ kind, href })
})

test.each([
  ['/', up],
  ['/blog', up],
  ['/blog/', up],
  ['/old.html', `${up}old.html`],
  ['/old', `${up}old.html`],
  ['/old/', `${up}old.html`],
  ['/blog/old.html#a?b', `${up}old.html#a?b`],
  ['/bare', `${up}bare.html`],
  ['/bare.html', `${up}bare.html`],
  ['/2016/12/03/深圳', './'],
  ['/2016/12/03/%E6%B7%B1%E5%9C%B3/', './'],
  ['/2016/12/03/深圳/index.html', './'],
  ['https://notes.example/old.html', `${up}old.html`],
  ['https://notes.example', up],
  ['../../../../old.html', `${up}old.html`],
  ['2017-01-01-old.md', `${up}old.html`],
  ['./2017-01-01-old.md#top', `${up}old.html#top`],
  [' /old.html ', `${up}old.html`],
  ['/feed.xml', `${up}feed.xml`],
])('%s is the page %s', (written, href) => {
  expect(siteLink(written, source, index)).toMatchObject({ kind: 'page', href })
})

test.each([
  ['/img/深圳/a b.png', `${up}img/%E6%B7%B1%E5%9C%B3/a%20b.png`, 'img/深圳/a b.png', 'img/深圳/a b.png'],
  [
    '/blog/img/%E6%B7%B1%E5%9C%B3/a%20b.png',
    `${up}img/%E6%B7%B1%E5%9C%B3/a%20b.png`,
    'img/深圳/a b.png',
    'img/深圳/a b.png',
  ],
  ['/doc.pdf#page=2', `${up}doc.pdf#page=2`, 'doc.pdf', 'doc.pdf'],
  ['../doc.pdf', `${up}doc.pdf`, 'doc.pdf', 'doc.pdf'],
  ['beside.png', 'beside.png', '_posts/beside.png', '2016/12/03/深圳/beside.png'],
  ['../_data/x.png', `${up}data/x.png`, '_data/x.png', 'data/x.png'],
  [
    '/../../img/深圳/a b.png',
    `${up}img/%E6%B7%B1%E5%9C%B3/a%20b.png`,
    'img/深圳/a b.png',
    'img/深圳/a b.png',
  ],
  ['/img/cafe\u0301.png', `${up}img/cafe%CC%81.png`, 'img/caf\u00e9.png', 'img/cafe\u0301.png'],
])('%s is a file of the blog', (written, href, from, path) => {
  expect(siteLink(written, source, index)).toEqual({ kind: 'file', href, from, path })
})

test.each([
  ['/img/gone.png', `${up}img/gone.png`],
  ['/blog/nowhere/#x', `${up}nowhere/#x`],
  ['gone.png', 'gone.png'],
  ['/IMG/深圳/a b.png', `${up}IMG/%E6%B7%B1%E5%9C%B3/a%20b.png`],
])('%s is missing', (written, href) => {
  expect(siteLink(written, source, index)).toEqual({ kind: 'missing', href })
})

describe('where other generators keep files', () => {
  const at = (generator: Generator, file: string, written: string, id: string, address: string) =>
    siteLink(written, { id, address }, { ...index, generator, baseUrl: '', files: new Map([[file, file]]) })

  test.each<[Generator, string, string, string, string]>([
    ['hexo', 'source/images/a.png', '/images/a.png', 'source/_posts/p.md', 'images/a.png'],
    ['hexo', 'source/_posts/p/a.png', 'a.png', 'source/_posts/p.md', '2020/p/a.png'],
    ['hugo', 'static/a.png', '/a.png', 'content/posts/p/index.md', 'a.png'],
    ['hugo', 'content/posts/p/a.png', 'a.png', 'content/posts/p/index.md', '2020/p/a.png'],
    ['eleventy', 'img/a.png', '../img/a.png', 'posts/p.md', 'img/a.png'],
    ['plain', 'notes/pics/a.png', 'pics/a.png', 'notes/p.md', '2020/p/pics/a.png'],
    ['plain', 'a.png', 'a.png', 'p.md', 'a.png'],
  ])('%s: %s', (generator, file, written, id, path) => {
    const found = at(generator, file, written, id, '/2020/p/')
    expect(found).toMatchObject({ kind: 'file', from: file, path })
    const href = new URL(found.href, 'https://x.example/2020/p/').pathname
    expect(href).toBe(`/${path}`)
  })
  test('hexo keeps them below the page, also where that is a file of its own', () => {
    const found = at('hexo', 'source/_posts/p/a.png', 'a.png', 'source/_posts/p.md', '/p.html')
    expect(found).toMatchObject({ kind: 'file', path: 'p/a.png', href: 'p/a.png' })
  })
})

test('a page is found in whichever way its address is written, and nothing else is taken for one', () => {
  const name = fc.constantFrom('a', 'b', 'index', 'a.html', '.html', '墨')
  const address = fc
    .tuple(fc.array(name, { maxLength: 3 }), fc.constantFrom('', '/', '.html', '/index', '/index.html'))
    .map(([names, end]) => `/${names.join('/')}${names.length > 0 ? end : ''}`)
  const pagesOf = fc.uniqueArray(address, { minLength: 1, maxLength: 4 })
  let found = 0
  fc.assert(
    fc.property(pagesOf, address, (pages, written) => {
      const link = siteLink(written, source, { ...index, baseUrl: '', pages: new Set(pages) })
      const bare = written.replace(/(?:\/index)?(?:\.html)?$|\/$/, '').replace(/\/$/, '')
      const page = [written, `${bare}/`, `${bare}.html`, bare].find(form => pages.includes(form))
      expect(link.kind === 'page' ? link.to : null).toBe(page === undefined ? null : linkable(page))
      if (page !== undefined) found++
    }),
    { numRuns: 3000 },
  )
  expect(found).toBeGreaterThan(300)
})
