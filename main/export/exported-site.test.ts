import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { HtmlValidate } from 'html-validate'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportSample } from './export-sample.ts'
import type { ExportOptions } from './read/site-source.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'
import { wholeBlog } from './sample-site.ts'

// The whole of an exported site, read as those read it who do not know us: validators, feed readers, search engines.

let place: SamplePlace
let result: Awaited<ReturnType<typeof exportTo>>

async function exportTo(folder: string, more: Partial<ExportOptions> = {}, nowMs = Date.UTC(2024, 0, 1)) {
  return exportSample(place, { folder, options: { withDrafts: false, withFuture: false, ...more }, nowMs })
}

beforeAll(async () => {
  place = makeSamplePlace(wholeBlog)
  result = await exportTo(place.out)
})

afterAll(() => place.remove())

function filesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  )
}

const read = (path: string) => readFileSync(join(place.out, path), 'utf8')
const pagesIn = (folder: string) => [...filesOf(folder).keys()].filter(path => path.endsWith('.html'))

test('nothing is wrong in it, and what could not be shown is told', () => {
  expect(result.problems).toEqual([])
  expect(result.notes).toEqual([
    { file: 'blogroll.html', line: null, key: 'export.pageNeedsTheme', params: { address: '/blogroll/' } },
  ])
})

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
  const pages = pagesIn(place.out)
  expect(pages.length).toBeGreaterThan(20)
  for (const page of pages) {
    const { results } = await validator.validateString(read(page))
    const found = results.flatMap(one =>
      one.messages.map(({ line, message }) => `${page}:${line} ${message}`),
    )
    expect(found).toEqual([])
  }
})

test('the control: the validator sees what is invalid', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
  const { valid } = await validator.validateString('<p><div id="a"></div><i id="a"></p>')
  expect(valid).toBe(false)
})

describe('the blog’s own pages and files', () => {
  test('Markdown and HTML pages are at their addresses, in the menu and in the theme', () => {
    expect(read('about/index.html')).toContain('<h1>关于我</h1>')
    expect(read('links/index.html')).toContain('<a href="../about/">About</a>')
    expect(read('index.html')).toContain('<a href="about/">关于我</a>')
    expect(existsSync(join(place.out, 'blogroll'))).toBe(false)
  })

  test('the home page’s own text stands above the newest posts, on the first page only', () => {
    expect(read('index.html')).toContain('This is a <em>notebook</em>.')
    expect(read('page2/index.html')).not.toContain('notebook')
  })

  test('files are copied as they are', () => {
    expect(read('files/words.txt')).toBe('words\n')
    expect(read('CNAME')).toBe('ink.example\n')
    expect(existsSync(join(place.out, '_config.yml'))).toBe(false)
  })

  test.each([
    ['me/index.html', '../about/'],
    ['old/about.html', '../about/'],
    ['rain.html', '2021/03/05/in-the-rain/'],
  ])('%s leads on', (path, href) => {
    const page = read(path === 'rain.html' ? 'rain/index.html' : path)
    const to = path === 'rain.html' ? `../${href}` : href
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`)
    expect(page).toContain('<link rel="canonical" href="https://ink.example/blog/')
  })
})

describe('a post’s page', () => {
  const page = () => read('2021/03/04/雨中登山/index.html')
  test('says what it is about, where it is, and what is like it', () => {
    expect(page()).toContain('<title>雨中登山 &lt;一&gt; · 墨 &amp; &lt;Ink&gt;</title>')
    expect(page()).toContain('<span>林 &amp; 墨</span>')
    expect(page()).toContain('<span>更新于 <time datetime="2022-02-02">')
    expect(page()).toContain('<summary>目录</summary>')
    expect(page()).toContain('<a href="#半山亭">半山亭</a>')
    expect(page()).toMatch(/<aside class="related"[\s\S]*in-the-rain/)
    expect(page()).toContain('hreflang="en" href="https://ink.example/blog/2021/03/05/in-the-rain/"')
    expect(page()).toContain('<a href="../../../../categories/游记/">'.replace('游记', encodeURI('游记')))
  })

  test('pictures have their size, and wait until they are needed', () => {
    expect(page()).toMatch(/<img width="1" height="1" src="[^"]*rain\.png" alt="雨" loading="lazy">/)
  })

  test('a text in another language than the site says so', () => {
    expect(read('2021/03/05/in-the-rain/index.html')).toContain('<article class="post" lang="en">')
  })

  test('asks for nothing elsewhere, and for little here', () => {
    expect(page()).not.toMatch(/<(?:script|link rel="stylesheet"|img)[^>]*(?:src|href)="(?:https?:)?\/\//)
    expect(read('inkstone/theme.css').length).toBeLessThanOrEqual(15 * 1024)
    const scripts = [...page().matchAll(/<script src="\.\.\/\.\.\/\.\.\/\.\.\/([^"]*)"/g)]
    expect(scripts.map(([, src]) => src)).toEqual(['inkstone/theme.js'])
    expect(read('inkstone/theme.js').length).toBeLessThanOrEqual(10 * 1024)
  })
})

test('every page names an icon that is there, also when it is opened from the disk', () => {
  for (const path of pagesIn(place.out)) {
    const [icon] = /<link rel="icon" [^>]*>/.exec(read(path)) ?? []
    // A page that only leads on is not looked at; that of no address is shown at any depth.
    if (path === '404.html') expect(icon).toContain('href="/blog/inkstone/icon.svg"')
    else if (icon === undefined) expect(read(path)).toContain('http-equiv="refresh"')
    else expect(existsSync(join(place.out, path, '..', /href="([^"]*)"/.exec(icon)?.[1] ?? ''))).toBe(true)
  }
  expect(read('inkstone/icon.svg')).toContain('fill: #ad3120')
})

describe('feeds', () => {
  const first = 'https://ink.example/blog/2021/05/07/gone/'

  test('Atom, as a feed reader reads it', () => {
    const feed = parseAtomFeed(read('feed.xml'))
    expect(feed).toMatchObject({ title: { value: '墨 & <Ink>' }, id: 'https://ink.example/blog/' })
    expect(feed.updated).toBe('2022-02-02T20:05:06Z')
    expect(feed.entries?.length).toBe(4)
    expect(feed.entries?.[0]).toMatchObject({
      id: first,
      title: { value: 'Gone: ]]> & more' },
      authors: [{ name: '林 & 墨' }],
    })
    expect(feed.entries?.[3]?.content?.value).toContain('src="https://ink.example/blog/img/rain.png"')
    expect(feed.entries?.[3]?.content?.value).toContain(
      `href="https://ink.example/blog${encodeURI('/2021/03/04/雨中登山/')}#`,
    )
  })

  test('RSS, as a feed reader reads it', () => {
    const feed = parseRssFeed(read('rss.xml'))
    expect(feed).toMatchObject({ title: '墨 & <Ink>', link: 'https://ink.example/blog/' })
    expect(feed.items?.[0]).toMatchObject({
      link: first,
      guid: { value: first, isPermaLink: true },
      pubDate: 'Fri, 07 May 2021 00:00:00 GMT',
    })
    expect(feed.items?.[0]?.content?.encoded).toContain('Raw <b>HTML</b> stays.')
  })

  test('JSON, as a feed reader reads it', () => {
    const feed = parseJsonFeed(read('feed.json'))
    expect(feed).toMatchObject({ title: '墨 & <Ink>', feed_url: 'https://ink.example/blog/feed.json' })
    expect(feed.items?.[2]).toMatchObject({ summary: 'A walk with "quotes" & <angles>', tags: ['Walks'] })
  })

  test('each has the posts whole, from the first word to the last note', () => {
    const contents = [
      parseAtomFeed(read('feed.xml')).entries?.map(({ content }) => content?.value),
      parseRssFeed(read('rss.xml')).items?.map(({ content }) => content?.encoded),
      parseJsonFeed(read('feed.json')).items?.map(({ content_html }) => content_html),
    ]
    for (const texts of contents) {
      expect(texts?.[2]).toMatch(/The path was slippery[\s\S]*<pre>[\s\S]*A note[\s\S]*Below\./)
      expect(texts?.[3]).toMatch(/山路很滑[\s\S]*风很大/)
      expect(texts?.join('')).not.toMatch(/(?:src|href)="(?!https?:)/)
    }
  })

  test('tags and categories have their own', () => {
    expect(parseAtomFeed(read('tags/walks/feed.xml')).entries?.length).toBe(3)
    expect(parseAtomFeed(read('categories/游记/feed.xml')).entries?.length).toBe(1)
    expect(read('tags/walks/index.html')).toContain('title="Walks" href="feed.xml"')
  })

  test('every XML file is well-formed', () => {
    const files = [...filesOf(place.out).keys()].filter(path => path.endsWith('.xml'))
    expect(files.length).toBeGreaterThanOrEqual(6)
    for (const file of files) elementsOf(read(file))
    expect(() => elementsOf('<a>&nbsp;</a>')).toThrow()
  })
})

/** Reads XML as strictly as the standard asks; throws where it is broken. */
function elementsOf(text: string): { name: string; text: string }[] {
  const parser = new SaxesParser()
  const found: { name: string; text: string }[] = []
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name }) => found.push({ name, text: '' }))
  parser.on('text', words => {
    const last = found.at(-1)
    if (last && last.text === '') last.text = words.trim()
  })
  parser.write(text).close()
  return found
}

describe('the sitemap', () => {
  test('follows its schema: urls, each with an absolute address and a moment', () => {
    const elements = elementsOf(read('sitemap.xml'))
    const [root] = elements
    expect(root?.name).toBe('urlset')
    expect(read('sitemap.xml')).toContain('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"')
    expect(new Set(elements.map(({ name }) => name))).toEqual(new Set(['urlset', 'url', 'loc', 'lastmod']))
    const addresses = elements.filter(({ name }) => name === 'loc').map(({ text }) => text)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/ink\.example\/blog\/[\x21-\x7e]*$/)
      const path = decodeURI(address.slice('https://ink.example/blog/'.length))
      expect(
        existsSync(join(place.out, path === '' || path.endsWith('/') ? `${path}index.html` : path)),
      ).toBe(true)
    }
    for (const { text } of elements.filter(({ name }) => name === 'lastmod')) {
      expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    }
    expect(addresses).toContain(`https://ink.example/blog${encodeURI('/2021/03/04/雨中登山/')}`)
  })

  test('says when a post was last changed, and a list with it; what nobody looks for is not in it', () => {
    const known = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)]
    const changes = new Map(
      known.map(([, address = '', moment]) => [
        decodeURI(address.slice('https://ink.example/blog'.length)),
        moment,
      ]),
    )
    expect(changes.get('/2021/03/04/雨中登山/')).toBe('2022-02-02T20:05:06Z')
    expect(changes.get('/2021/05/07/gone/')).toBe('2021-05-07T00:00:00Z')
    expect(changes.get('/tags/walks/')).toBe('2022-02-02T20:05:06Z')
    expect(changes.get('/tags/paper/')).toBe('2021-05-07T00:00:00Z')
    expect(changes.has('/about/')).toBe(true)
    expect(changes.get('/about/')).toBeUndefined()
    expect(changes.has('/search/')).toBe(false)
    expect([...changes.keys()].some(path => path.includes('404'))).toBe(false)
  })

  test('robots may read all, and are told where it is', () => {
    expect(read('robots.txt')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://ink.example/blog/sitemap.xml\n',
    )
  })
})

describe('the same blog makes the same bytes', () => {
  test('another folder, another year', async () => {
    const other = join(place.root, 'other')
    await exportTo(other, {}, Date.UTC(2030, 5, 6))
    expect(filesOf(other)).toEqual(filesOf(place.out))
  })

  test('again into the same folder, after changes to and fro, and clean', async () => {
    const folder = join(place.root, 'again')
    await exportTo(folder)
    const id = join(place.blog, '_posts/2021-04-06-纸.md')
    const before = readFileSync(id)
    writeFileSync(id, '---\ntitle: 纸与笔\ntags: [Brush]\n---\n\n改过了。\n')
    await exportTo(folder)
    expect(filesOf(folder)).not.toEqual(filesOf(place.out))
    const changed = join(place.root, 'changed')
    await exportTo(changed)
    expect(filesOf(folder)).toEqual(filesOf(changed))
    writeFileSync(id, before)
    await exportTo(folder)
    expect(filesOf(folder)).toEqual(filesOf(place.out))
    const { written, unchanged } = await exportTo(folder, { clean: true })
    expect({ unchanged, written }).toEqual({ unchanged: 0, written: filesOf(place.out).size })
    expect(filesOf(folder)).toEqual(filesOf(place.out))
  })

  test('--clean leaves what somebody put there, or changed of what is no longer in the site; all else is made', async () => {
    const folder = join(place.root, 'mine')
    place.write({ '_drafts/later.md': '---\ntitle: Later\n---\nNot yet.\n' })
    await exportTo(folder, { withDrafts: true })
    const [draft = ''] = pagesIn(folder).filter(path => !existsSync(join(place.out, path)))
    for (const path of ['mine.txt', draft, 'about/index.html']) writeFileSync(join(folder, path), 'mine')
    const { problems } = await exportTo(folder, { clean: true })
    expect(problems).toEqual([
      { file: draft, line: null, key: 'export.changedFile', params: { path: draft } },
    ])
    const clean = filesOf(place.out)
    expect(filesOf(folder)).toEqual(new Map([...clean, ['mine.txt', 'mine'], [draft, 'mine']]))
    for (const made of [folder, join(place.blog, '_drafts')]) rmSync(made, { recursive: true })
  })
})

test('another address of the site, and another look', async () => {
  const folder = join(place.root, 'elsewhere')
  await exportTo(folder, { baseUrl: 'https://other.example', look: { variant: 'plain', accent: 'pine' } })
  const feed = parseAtomFeed(readFileSync(join(folder, 'feed.xml'), 'utf8'))
  expect(feed.id).toBe('https://other.example/')
  expect(readFileSync(join(folder, 'inkstone/theme.css'), 'utf8')).toContain('#1f6b4a')
  await expect(exportTo(folder, { baseUrl: 'other.example' })).rejects.toMatchObject({
    key: 'export.baseUrlUnclear',
  })
})
