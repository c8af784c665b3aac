import { describe, expect, test } from 'vitest'
import type { PageView, PostLink, PostView } from '../page-view.ts'
import { planSite } from '../plan/plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { each, html, raw, text } from './html.ts'
import { pageHtml } from './page-html.ts'
import type { PostContent } from './post-page.ts'

const attacks = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--<script>',
  ']]><script>alert(1)</script>',
  'javascript:alert(1)',
  '</a><iframe srcdoc="<script>alert(1)</script>">',
  '\u2028<b>\u2029',
  '{{ 7*7 }}<%= 7*7 %>',
  '<ﬆyle>＜script＞<math><mtext></style>',
  '"/><meta http-equiv="refresh" content="0;url=https://evil.example">',
]

/** What is left of a page when everything that may stand in it by right is taken out. */
function tagsIn(page: string): string[] {
  return page.match(/<\/?[a-zA-Z!][^\s/>]*/g) ?? []
}

const noContent: PostContent = {
  html: '<p>text</p>',
  picture: null,
  lang: 'en',
  minutes: 1,
  summary: null,
  headings: [],
  hasDiagrams: false,
}

function contentWith(words: string): PostContent {
  const heading = { level: 2, id: words, text: words, line: 0 }
  return {
    ...noContent,
    picture: { href: `x.png?${encodeURIComponent(words)}`, size: { width: 1, height: 2 } },
    summary: words,
    headings: [heading, heading, { ...heading, level: 3 }],
  }
}

function viewsWith(text: string): { kind: string; page: string; usual: string }[] {
  const pageOf = (words: string, kind: PageView['kind']) => {
    const fields = {
      title: words,
      tags: [words],
      categories: [words],
      author: words,
      description: words,
      translationKey: words,
    }
    const source = sampleSource(
      {
        '_posts/2020-01-01-a.md': { ...fields, lang: 'en' },
        '_posts/2020-01-02-b.md': { ...fields, lang: 'zh', permalink: `/${words.replaceAll(':', '')}/` },
      },
      {
        config: { title: words, description: words, author: words, url: 'https://x.example' },
        pages: [{ id: 'about.md', data: fields, format: 'markdown', needsTheme: false, problem: null }],
      },
    )
    const plan = planSite(source)
    const file = plan.files.find(found => found.kind === 'page' && found.view.kind === kind)
    if (file?.kind !== 'page') throw new Error(`no ${kind} page`)
    const content = kind === 'post' || kind === 'page' ? contentWith(words) : null
    return pageHtml(file.view, file.address, plan.frame, content)
  }
  const kinds = ['index', 'post', 'page', 'tags', 'tag', 'archive', 'search', 'missing'] as const
  return kinds.map(kind => ({ kind, page: pageOf(text, kind), usual: pageOf('plain words', kind) }))
}

describe('metadata is never markup', () => {
  const cases = attacks.flatMap(text => viewsWith(text).map(found => ({ text, ...found })))

  test('there are enough cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
  })

  test.each(cases)('$text on the $kind page', ({ page, usual }) => {
    expect(tagsIn(page)).toEqual(tagsIn(usual))
    const attributes = (text: string) =>
      (text.match(/<[a-z][^>]*>/g) ?? []).map(tag => tag.match(/ [a-z-]+(?==")/g))
    expect(attributes(page)).toEqual(attributes(usual))
    expect(page).not.toContain('<script>alert')
  })

  test('the control: without escaping the same check fails', () => {
    const broken = html`<h1>${raw(attacks[0] ?? '')}</h1>`
    expect(tagsIn(broken)).not.toEqual(tagsIn('<h1>plain words</h1>'))
  })
})

test('html escapes text and attributes, and takes what is html already', () => {
  expect(
    html`<a title="${text('"<&>\'')}">${html`<b>${text('1')}</b>`}${each(['<i>', '</i>'], raw)}${null}</a>`,
  ).toBe('<a title="&quot;&lt;&amp;&gt;&#39;"><b>1</b><i></i></a>')
})

test('only HTML gets into HTML, and it is not escaped twice: or nothing compiles', () => {
  const title: string = 'a < b'
  // @ts-expect-error a text is no HTML
  expect(html`<b>${title}</b>`).not.toBe('<b>a &lt; b</b>')
  // @ts-expect-error what is HTML has been escaped
  expect(text(text(title))).not.toBe('a &lt; b')
})

const post: PostLink = {
  title: '雨中登山',
  address: '/2021/03/04/雨中登山/',
  day: '2021-03-04',
  description: null,
  tags: [{ name: '山', address: '/tags/山/' }],
}
const { frame } = planSite(sampleSource({ '_posts/2021-03-04-雨中登山.md': { title: '雨中登山' } }))
const view: PostView = {
  kind: 'post',
  id: 'x',
  post,
  author: '李',
  picture: null,
  newer: null,
  older: post,
  related: [],
  categories: [],
  ownLists: [],
  published: '2021-03-04T00:00:00Z',
  updated: null,
  lang: null,
  translations: [],
  canonical: null,
  hasContents: true,
}

test('a blog that does not describe itself is described by its newest posts, five at most, on each list of its own', () => {
  const posts = Object.fromEntries(
    ['One', 'Two & a half', 'Three', 'Four', 'Five', 'Six'].map((title, at) => [
      `_posts/2021-03-0${at + 1}-p.md`,
      { title, ...(at < 2 ? { tags: ['Ink'] } : {}) },
    ]),
  )
  const descriptionAt = (address: string, description: string | null) => {
    const plan = planSite(sampleSource(posts, { config: { description } }))
    const file = plan.files.find(one => one.kind === 'page' && one.address === address)
    const page = file?.kind === 'page' ? pageHtml(file.view, address, plan.frame, null) : ''
    return /<meta name="description" content="([^"]*)">/.exec(page)?.[1] ?? null
  }
  expect(descriptionAt('/', null)).toBe('Six · Five · Four · Three · Two &amp; a half')
  expect(descriptionAt('/tags/ink/', null)).toBe('Two &amp; a half · One')
  expect(descriptionAt('/search/', null)).toBe(null)
  expect(descriptionAt('/', 'Walks and ink')).toBe('Walks and ink')
})

test('a post’s page, in the site’s language', () => {
  const page = pageHtml(view, post.address, frame, { ...noContent, lang: 'zh-CN', html: '<p>山路</p>' })
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('<title>雨中登山 · Notes</title>')
  expect(page).toContain('<time datetime="2021-03-04">2021年3月4日</time>')
  expect(page).toContain('<span>阅读约 1 分钟</span>')
  expect(page).toContain('<link rel="stylesheet" href="../../../../inkstone/theme.css">')
  expect(page).toContain('<a href="../../../../tags/%E5%B1%B1/" rel="tag">山</a>')
  expect(page).toMatch(/<a class="older" href="[^"]*" rel="prev"><small>前一篇<\/small>雨中登山/)
  const newest = pageHtml({ ...view, older: null, newer: post }, post.address, frame, noContent)
  expect(newest).toMatch(/<a class="newer" href="[^"]*" rel="next"><small>后一篇<\/small>雨中登山/)
  expect(page).toContain('<p>山路</p>')
  expect(page).not.toMatch(/(?:src|href)="(?:https?:|\/)/)
})

test('a post in another language says so, and where it can be read in others', () => {
  const withOthers: PostView = {
    ...view,
    lang: 'zh-CN',
    translations: [
      { lang: 'en', title: 'In the rain', address: '/en/rain/' },
      { lang: 'zh-CN', title: '雨中登山', address: post.address },
    ],
  }
  const english = { ...frame, lang: 'en', words: 'en', origin: 'https://x.example/blog' } as const
  const page = pageHtml(withOthers, post.address, english, { ...noContent, lang: 'zh-CN' })
  expect(page).toContain('<article class="post" lang="zh-CN">')
  expect(page).toContain('<li lang="en"><a href="../../../../en/rain/" hreflang="en">In the rain</a></li>')
  expect(page).toContain('<link rel="alternate" hreflang="en" href="https://x.example/blog/en/rain/">')
  expect(page).toContain('<link rel="alternate" hreflang="zh-CN" href="https://x.example/blog/2021/03/04/')
})

describe('what search engines and link previews are told', () => {
  const known = { ...frame, origin: 'https://x.example/blog', author: 'Li' }
  const content: PostContent = {
    ...noContent,
    summary: '山路很滑',
    picture: { href: '../../../../img/a.png', size: null },
  }

  test('of a post: address, picture, days, author, text', () => {
    const updated = { ...view, updated: '2022-01-02T03:04:05Z' }
    const page = pageHtml(updated, post.address, known, content)
    const url = `https://x.example/blog${encodeURI(post.address)}`
    expect(page).toContain(`<link rel="canonical" href="${url}">`)
    expect(page).toContain(`<meta property="og:url" content="${url}">`)
    expect(page).toContain('<meta property="og:image" content="https://x.example/blog/img/a.png">')
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">')
    expect(page).toContain('<meta property="og:type" content="article">')
    expect(page).toContain('<meta property="og:title" content="雨中登山">')
    expect(page).toContain('<meta property="article:tag" content="山">')
    expect(page).toContain('<meta property="article:published_time" content="2021-03-04T00:00:00Z">')
    expect(page).toContain('<meta property="article:modified_time" content="2022-01-02T03:04:05Z">')
    expect(page).toContain('<meta name="description" content="山路很滑">')
    const data: unknown = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '')
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: '雨中登山',
      description: '山路很滑',
      url,
      image: 'https://x.example/blog/img/a.png',
      inLanguage: 'en',
      author: { '@type': 'Person', name: '李' },
      datePublished: '2021-03-04T00:00:00Z',
      dateModified: '2022-01-02T03:04:05Z',
      keywords: '山',
    })
  })

  test('of a post without a picture: a small card, and no time of a change that was none', () => {
    const page = pageHtml(view, post.address, known, { ...content, picture: null })
    expect(page).toContain('<meta name="twitter:card" content="summary">')
    expect(page).not.toMatch(/og:image|modified_time/)
  })

  test('of a list: a site, and its language with its country', () => {
    const chinese = { ...known, lang: 'zh-CN' }
    const page = pageHtml(
      { kind: 'tags', group: 'tags', title: null, tags: [], intro: null },
      '/tags/',
      chinese,
      null,
    )
    expect(page).toContain('<meta property="og:type" content="website">')
    expect(page).toContain('<meta property="og:locale" content="zh_CN">')
  })

  test('where a post was published first', () => {
    const page = pageHtml({ ...view, canonical: 'https://y.example/a' }, post.address, known, content)
    expect(page).toContain('<link rel="canonical" href="https://y.example/a">')
  })

  test('of a site without an address: nothing that would need one', () => {
    const page = pageHtml(view, post.address, frame, content)
    expect(page).not.toMatch(/canonical|og:url|og:image|alternate/)
  })
})

test('years in order, dates in words', () => {
  const english = { ...frame, lang: 'en', words: 'en' } as const
  const older = { ...post, day: '2020-12-31' }
  const years = [
    { year: '2021', count: 1, address: '/archive/2021/' },
    { year: '2020', count: 2, address: '/archive/2020/' },
  ]
  const archive: PageView = { kind: 'archive', year: null, years, posts: [post, older, older] }
  const page = pageHtml(archive, '/archive/', english, null)
  expect(page.match(/class="year"><a href="\d+\/">\d+/g)).toEqual([
    'class="year"><a href="2021/">2021',
    'class="year"><a href="2020/">2020',
  ])
  expect(page).toContain('December 31, 2020')
  expect(page).toContain('aria-current="page"')
  const counted = pageHtml({ ...archive, posts: [] }, '/archive/', english, null)
  expect(counted).toContain('<a href="2020/">2020</a> <span>2</span>')
})

test('contents of a long text; none of a short one, nor where the post wants none', () => {
  const headings = ['一', 'a b', '100%'].map((text, line) => ({
    level: 2 + (line % 2),
    id: text,
    text,
    line,
  }))
  const page = (more: Partial<PostView>, count: number) =>
    pageHtml({ ...view, ...more }, post.address, frame, { ...noContent, headings: headings.slice(0, count) })
  expect(page({}, 3)).toContain('<li class="level-1"><a href="#a%20b">a b</a></li>')
  expect(page({}, 3)).toContain('<li class="level-0"><a href="#100%25">100%</a></li>')
  expect(page({}, 2)).not.toContain('class="contents"')
  expect(page({ hasContents: false }, 3)).not.toContain('class="contents"')
})

test('the page of an address that is none is right wherever it is shown', () => {
  const page = pageHtml({ kind: 'missing' }, '/404.html', { ...frame, base: '/blog' }, null)
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page.match(/(?:src|href)="[^#"]*"/g)?.every(link => /="\/blog\//.test(link))).toBe(true)
})

test('an empty site says so', () => {
  const index: PageView = {
    kind: 'index',
    posts: [],
    number: 1,
    count: 1,
    newer: null,
    older: null,
    intro: null,
  }
  expect(pageHtml(index, '/', frame, null)).toContain('还没有文章。')
  const tags = { kind: 'tags', group: 'tags', title: null, tags: [], intro: null } as const
  expect(pageHtml(tags, '/tags/', frame, null)).toContain('还没有标签。')
})

test('the page of an entry of a list of the blog’s own is called by both names, and leads to all of the list', () => {
  const entry: PageView = {
    kind: 'tag',
    group: { name: 'Series', address: '/series/' },
    tag: { name: 'A <Walk>', address: '/series/a-walk/' },
    posts: [post],
    feed: null,
    intro: null,
  }
  const page = pageHtml(entry, '/series/a-walk/', frame, null)
  expect(page).toContain('<h1>Series：A &lt;Walk&gt;</h1>')
  expect(page).toContain('<a href="../">全部：Series</a>')
})

test('a post says which entry of a list of the blog’s own it is in, by the list’s name', () => {
  const links = [{ name: 'A <Walk>', address: '/series/a-walk/' }]
  const page = pageHtml({ ...view, ownLists: [{ name: 'Series', links }] }, post.address, frame, null)
  expect(page).toContain(
    '<ul class="tags categories" aria-label="Series"><li aria-hidden="true">Series</li>' +
      '<li><a href="../../../../series/a-walk/">A &lt;Walk&gt;</a></li></ul>',
  )
})
