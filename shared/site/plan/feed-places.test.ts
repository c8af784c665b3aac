import { expect, test } from 'vitest'
import type { Generator } from '../../blog.ts'
import { sampleSource } from '../sample-source.ts'
import { planSite } from './plan-site.ts'

const url = 'https://x.example'

/** Where the feeds of a small blog are, by their paths. */
function feedsOf(generator: Generator, ids: readonly string[], raw: Readonly<Record<string, unknown>>) {
  const fields = [
    { title: 'A', date: '2016-01-02', categories: ['ink'], tags: ['Go', 'Skip', 'C++', 'my_tag'] },
    { title: 'B', date: '2016-01-03', categories: ['墨', 'other'], tags: ['Go', '墨'] },
  ]
  const posts = Object.fromEntries(ids.map((id, at) => [id, fields[at] ?? {}]))
  const { files } = planSite(sampleSource(posts, { generator, config: { url, raw } }))
  return files.flatMap(file => (file.kind === 'feed' ? file.path : [])).sort()
}
const jekyll = ['_posts/2016-01-02-a.md', '_posts/2016-01-03-b.md']
const notInLists = (path: string) => !/^(?:tags|categories)\//.test(path)

test('Jekyll: what jekyll-feed 0.17.0 wrote for the same configuration, and ours besides', () => {
  const feed = { path: '/blog/atom.xml', categories: ['ink', '墨'], tags: { except: ['Skip'] } }
  expect(feedsOf('jekyll', jekyll, { feed }).filter(notInLists)).toEqual([
    'blog/atom.xml',
    'feed.json',
    'feed/by_tag/Go.xml',
    'feed/by_tag/my_tag.xml',
    'feed/ink.xml',
    'feed/墨.xml',
    'rss.xml',
  ])
  const more = { collections: { posts: { path: 'a.atom' } }, tags: { only: ['Skip'], path: 'by/' } }
  expect(feedsOf('jekyll', jekyll, { feed: more }).filter(notInLists)).toEqual([
    'a.atom',
    'by/Skip.xml',
    'feed.json',
    'rss.xml',
  ])
  expect(feedsOf('jekyll', jekyll, {}).filter(notInLists)).toEqual(['feed.json', 'feed.xml', 'rss.xml'])
})

test.each([
  [{ path: 'all.xml' }, ['all.xml', 'feed.json', 'rss2.xml']],
  [{ type: 'rss2', path: '/all.xml' }, ['all.xml', 'atom.xml', 'feed.json']],
  [{ type: ['atom', 'rss2'], path: ['a.xml', 'r.xml'] }, ['a.xml', 'feed.json', 'r.xml']],
  [{ type: 'rss2', path: '../..' }, ['atom.xml', 'feed.json', 'rss2.xml']],
])('Hexo with feed: %j', (feed, paths) => {
  expect(feedsOf('hexo', ['source/_posts/a.md'], { feed }).filter(notInLists)).toEqual(paths)
})

test('two of them are never in one file', () => {
  const ofJekyll = feedsOf('jekyll', jekyll, { feed: { path: 'rss.xml' } }).filter(notInLists)
  expect(ofJekyll).toEqual(['feed.json', 'feed.xml', 'rss.xml'])
  const ofHexo = feedsOf('hexo', ['source/_posts/a.md'], { feed: { type: 'rss2', path: 'atom.xml' } })
  expect(ofHexo.filter(notInLists)).toEqual(['atom.xml', 'feed.json', 'rss.xml'])
  const named = { outputFormats: { RSS: { baseName: 'atom' } } }
  const ofHugo = feedsOf('hugo', ['content/posts/a.md'], named).filter(path => !path.includes('/'))
  expect(ofHugo).toEqual(['atom.xml', 'feed.json', 'rss.xml'])
})

test('Hugo calls all of them alike', () => {
  const named = { outputFormats: { RSS: { baseName: 'feed' } } }
  const paths = feedsOf('hugo', ['content/posts/a.md'], named).filter(path =>
    /posts|tags\/go|^[^/]*$/.test(path),
  )
  expect(paths).toEqual(['atom.xml', 'feed.json', 'feed.xml', 'posts/feed.xml', 'tags/go/feed.xml'])
  const unsafe = { outputFormats: { rss: { basename: '../x' } } }
  expect(feedsOf('hugo', ['content/posts/a.md'], unsafe)).toContain('index.xml')
})

test.each<[Generator, Readonly<Record<string, unknown>>, number]>([
  ['jekyll', { feed: { posts_limit: 3 } }, 3],
  ['hexo', { feed: { limit: 2 } }, 2],
  ['hexo', { feed: { limit: false } }, 20],
  ['hugo', { services: { rss: { limit: 4 } } }, 4],
  ['hugo', { rssLimit: 25 }, 25],
  ['hugo', { rssLimit: -1 }, 20],
  ['plain', { feed: { limit: 2 } }, 20],
])('%s, %j: as many posts are in the feed', (generator, raw, count) => {
  const folder = {
    jekyll: '_posts/',
    hexo: 'source/_posts/',
    hugo: 'content/posts/',
    eleventy: '',
    plain: '',
  }[generator]
  const days = Array.from({ length: 28 }, (_, at) => `2016-01-${String(at + 1).padStart(2, '0')}`)
  const posts = Object.fromEntries(days.map(date => [`${folder}${date}-of-${date}.md`, { title: 'A', date }]))
  const { files } = planSite(sampleSource(posts, { generator, config: { url, raw, permalink: null } }))
  const [feed] = files.flatMap(file => (file.kind === 'feed' ? file.feed : []))
  expect(feed?.posts.length).toBe(count)
})
