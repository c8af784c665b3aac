import { describe, expect, test } from 'vitest'
import type { BlogConfig, Generator, PostDate } from '../../blog.ts'
import { describePost } from '../../post/describe-post.ts'
import { pageFile } from './address.ts'
import { defaultPatterns, postAddress } from './permalink.ts'

const noConfig: BlogConfig = {
  title: null,
  description: null,
  author: null,
  language: null,
  url: '',
  baseUrl: '',
  permalink: null,
  timeZone: 'UTC',
  postsPerPage: null,
  exclude: [],
  raw: {},
}

interface Case {
  readonly generator?: Generator
  readonly id?: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly permalink?: string
  readonly raw?: Readonly<Record<string, unknown>>
  readonly pattern?: string
}

function addressOf(given: Case) {
  const { generator = 'jekyll', id = '_posts/2016-12-03-深圳黑客松之旅.md', data = {} } = given
  const config = { ...noConfig, permalink: given.permalink ?? null, raw: given.raw ?? {} }
  const meta = describePost({ generator, id, data, timeZone: 'UTC', modifiedMs: Date.UTC(2020, 4, 6) })
  const undated: PostDate = { timeMs: Date.UTC(2020, 4, 6), day: '2020-05-06', source: 'modified' }
  return postAddress(generator, { id, meta, date: meta.date ?? undated }, config, given.pattern ?? null)
}

function path(given: Case): string {
  const filled = addressOf(given)
  return filled.kind === 'address' ? filled.address : `unknown ${filled.placeholder}`
}

describe('Jekyll', () => {
  const styles: [string | undefined, string][] = [
    [undefined, '/2016/12/03/深圳黑客松之旅.html'],
    ['date', '/2016/12/03/深圳黑客松之旅.html'],
    ['pretty', '/2016/12/03/深圳黑客松之旅/'],
    ['ordinal', '/2016/338/深圳黑客松之旅.html'],
    ['weekdate', '/2016/W48/Sat/深圳黑客松之旅.html'],
    ['none', '/深圳黑客松之旅.html'],
    ['/blog/:title', '/blog/深圳黑客松之旅'],
    ['/:year-:i_month-:i_day/:title/', '/2016-12-3/深圳黑客松之旅/'],
    ['/:year_:month/:title.html', '/2016_12/深圳黑客松之旅.html'],
    [':year/:title/', '/2016/深圳黑客松之旅/'],
    ['/:collection/:name/', '/posts/2016-12-03-深圳黑客松之旅/'],
    ['/x:path/', '/x/2016-12-03-深圳黑客松之旅/'],
  ]
  test.each(styles)('permalink: %s', (permalink, expected) => {
    expect(path(permalink === undefined ? {} : { permalink })).toBe(expected)
  })

  test('every placeholder of the date', () => {
    const names = 'year short_year month i_month short_month long_month day i_day y_day w_year week w_day'
    const more = 'short_day long_day hour minute second output_ext'
    const permalink = `/${`${names} ${more}`.split(' ').join('|:').replace(/^/, ':')}`
    const data = { date: '2021-01-03 04:05:06' }
    expect(path({ permalink, data })).toBe(
      '/2021|21|01|1|Jan|January|03|3|003|2020|53|7|Sun|Sunday|04|05|06|.html',
    )
  })

  test('a date in a file name is midnight in any time zone', () => {
    expect(path({ permalink: '/:hour-:minute-:second/' })).toBe('/00-00-00/')
  })

  const titles: [string, string][] = [
    ['OpenStack使用Ceph存储，Ceph到底做了什么', 'OpenStack使用Ceph存储-Ceph到底做了什么'],
    ['为什么？怎么办！', '为什么-怎么办'],
    ['虚拟机、容器（一）', '虚拟机-容器-一'],
    ['源码(更新版)', '源码(更新版)'],
    ["It's 100% C++ & C#", "It's-100-C++-&-C"],
    ['-- Dash --', 'Dash'],
    ['Crème Brûlée', 'Crème-Brûlée'],
    ['v1.2_final~x', 'v1.2_final~x'],
  ]
  test.each(titles)(':title of %s', (slug, expected) => {
    expect(path({ permalink: '/:title/', data: { slug } })).toBe(`/${expected}/`)
  })

  test(':slug has letters and digits only, in lower case', () => {
    expect(path({ permalink: '/:slug/', data: { slug: "What's New, v1.2？" } })).toBe('/what-s-new-v1-2/')
  })

  test('categories come from the folders above _posts and from the front matter', () => {
    const id = 'Movies/horror/_posts/2016-12-03-a.md'
    const data = { categories: ['Old Films', 'Movies'] }
    expect(path({ id, data, permalink: 'pretty' })).toBe('/movies/horror/old films/2016/12/03/a/')
    expect(path({ id, data, permalink: '/:slugified_categories/:title/' })).toBe(
      '/movies/horror/old-films/a/',
    )
  })

  test('no categories leave no doubled slash', () => {
    expect(path({ permalink: '/:categories/:title/' })).toBe('/深圳黑客松之旅/')
  })

  test('a permalink of the post goes before the blog’s, and built-in names mean nothing there', () => {
    expect(path({ permalink: 'pretty', data: { permalink: '/about/:year/me/' } })).toBe('/about/2016/me/')
    expect(path({ permalink: 'date', data: { permalink: 'pretty' } })).toBe('/pretty')
  })

  test('collections.posts.permalink goes before permalink', () => {
    const raw = { collections: { posts: { permalink: '/p/:title/' } } }
    expect(path({ permalink: 'pretty', raw })).toBe('/p/深圳黑客松之旅/')
  })

  test('an encoded permalink and its plain form are one address', () => {
    expect(path({ data: { permalink: '/%E6%B7%B1/' } })).toBe('/深/')
    expect(path({ data: { permalink: '/100%/' } })).toBe('/100%/')
  })

  test('an unknown placeholder is told, not published', () => {
    expect(addressOf({ permalink: '/:yeer/:title/' })).toEqual({
      kind: 'unknown',
      placeholder: 'yeer',
      pattern: '/:yeer/:title/',
    })
  })
})

describe('Hexo', () => {
  const hexo = {
    generator: 'hexo',
    id: 'source/_posts/lorem/你好，世界.md',
    data: { date: '2016-12-03 04:05:06' },
  } as const
  const cases: [string | undefined, string][] = [
    [undefined, '/2016/12/03/lorem/你好，世界/'],
    [':title.html', '/lorem/你好，世界.html'],
    ['posts/:name/', '/posts/你好，世界/'],
    [':category/:i_month/:i_day/', '/uncategorized/12/3/'],
    [':hour:minute:second/:timestamp/', '/040506/1480737906/'],
  ]
  test.each(cases)('permalink: %s', (permalink, expected) => {
    expect(path(permalink === undefined ? hexo : { ...hexo, permalink })).toBe(expected)
  })

  test(':post_title keeps full-width punctuation, and front matter fills its own placeholders', () => {
    const data = { ...hexo.data, title: 'Hello, “世界”！', lang: 'zh', categories: ['Web Dev', 'CSS'] }
    expect(path({ ...hexo, data, permalink: ':lang/:category/:post_title/' })).toBe(
      '/zh/Web-Dev/CSS/hello-“世界”！/',
    )
  })

  test('a permalink of the post is taken as it is', () => {
    expect(path({ ...hexo, data: { ...hexo.data, permalink: 'about/me.html' } })).toBe('/about/me.html')
  })

  test('what only its database knows is told', () => {
    expect(path({ ...hexo, permalink: ':id/' })).toBe('unknown id')
  })
})

describe('Hugo', () => {
  const hugo = {
    generator: 'hugo',
    id: 'content/posts/My First Post！.md',
    data: { date: '2016-12-03' },
  } as const
  test('the path under content/, in lower case, without punctuation', () => {
    expect(path(hugo)).toBe('/posts/my-first-post/')
  })

  test('a bundle is named by its folder, sections may be deep', () => {
    expect(path({ ...hugo, id: 'content/notes/2020/深圳/index.md' })).toBe('/notes/2020/深圳/')
  })

  test('slug is the last part, url the whole', () => {
    expect(path({ ...hugo, data: { slug: 'Other Name' } })).toBe('/posts/other-name/')
    expect(path({ ...hugo, data: { url: '/Here/It/Is' } })).toBe('/Here/It/Is/')
    expect(path({ ...hugo, data: { url: '/a.html' } })).toBe('/a.html')
  })

  test.each([{ Slug: 'Other Name' }, { SLUG: ' Other Name ' }])(
    'a slug is one in whichever capitals its key is written: %j',
    data => {
      expect(path({ ...hugo, data })).toBe('/posts/other-name/')
      const raw = { permalinks: { posts: '/:slug/:slugorfilename/' } }
      expect(path({ ...hugo, data, raw })).toBe('/other-name/other-name/')
    },
  )

  test('a number is a slug', () => {
    const raw = { permalinks: { posts: '/:slug/' } }
    expect(path({ ...hugo, data: { slug: 2016 }, raw })).toBe('/2016/')
  })

  test('a pattern for the section, in the old and the new place', () => {
    const posts = '/:year/:monthname/:yearday/:slug/'
    expect(path({ ...hugo, raw: { permalinks: { posts } } })).toBe('/2016/december/338/my-first-post/')
    expect(path({ ...hugo, raw: { permalinks: { page: { posts: '/:section/:title/' } } } })).toBe(
      '/posts/my-first-post/',
    )
  })

  test.each([
    ['2016-12-04 15:06:07', '/:weekday-:weekdayname/', '/0-sunday/'],
    ['2016-12-04 15:06:07', '/:Mon/:Jan/:3-:03/:4:05/', '/sun/dec/3-03/607/'],
    ['2016-12-05 00:00:00', '/:Mon-:3-:15/', '/mon-12-00/'],
  ])('a date of %s as %s', (date, posts, expected) => {
    expect(path({ ...hugo, data: { date }, raw: { permalinks: { posts } } })).toBe(expected)
  })

  test('uglyURLs and disablePathToLower', () => {
    expect(path({ ...hugo, raw: { uglyURLs: true } })).toBe('/posts/my-first-post.html')
    expect(path({ ...hugo, raw: { disablePathToLower: true } })).toBe('/posts/My-First-Post/')
  })
})

describe('Eleventy and plain folders', () => {
  test('Eleventy: the folders and the name as it is', () => {
    expect(path({ generator: 'eleventy', id: 'blog/2016-12-03-深圳.md' })).toBe('/blog/2016-12-03-深圳/')
    expect(path({ generator: 'eleventy', id: 'blog/trip/index.md' })).toBe('/blog/trip/')
    expect(path({ generator: 'eleventy', id: 'a.md', data: { permalink: '/x/a.html' } })).toBe('/x/a.html')
  })

  test('Eleventy: a template is told, and the default stands in', () => {
    const given = { generator: 'eleventy', id: 'b/a.md', data: { permalink: '/{{ title }}/' } } as const
    expect(addressOf(given).kind).toBe('unknown')
    expect(path({ ...given, pattern: defaultPatterns.eleventy })).toBe('/b/a/')
  })

  test('plain: the folders as they are', () => {
    expect(path({ generator: 'plain', id: 'notes/2016-12-03 为什么？.md' })).toBe('/notes/为什么/')
    expect(path({ generator: 'plain', id: 'notes/index.md' })).toBe('/notes/')
  })
})

test('no permalink leaves the folder it is written into', () => {
  const attacks = [
    '/../../etc/passwd',
    '..',
    '/a/../../b',
    '%2e%2e/%2e%2e/x',
    '/..%2f..%2fx',
    '/a\\..\\..\\b',
    '/\0/x',
    '....//....//x',
    '/./../x/',
  ]
  const ways: Generator[] = ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain']
  for (const generator of ways) {
    for (const permalink of attacks) {
      const file = pageFile(path({ generator, id: 'content/a.md', data: { permalink, url: permalink } }))
      expect(file.split('/'), permalink).not.toContain('..')
      expect(file).toMatch(/^[^/\\\0][^\\\0]*\.html$/)
    }
  }
})
