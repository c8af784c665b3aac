import { describe, expect, test } from 'vitest'
import type { PageView, PostLink } from '../page-view.ts'
import { planSite } from '../plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { html, raw } from './html.ts'
import { pageHtml } from './page-html.ts'

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

function viewsWith(text: string): { kind: string; page: string; usual: string }[] {
  const pageOf = (words: string, kind: PageView['kind']) => {
    const source = sampleSource(
      {
        '_posts/2020-01-01-a.md': {
          title: words,
          tags: [words],
          author: words,
          description: words,
          cover: `${words}.png`,
        },
        '_posts/2020-01-02-b.md': { title: words, tags: [words], subtitle: words, permalink: `/${words}/` },
      },
      { config: { title: words, description: words, author: words } },
    )
    const plan = planSite(source)
    const file = plan.files.find(found => found.kind === 'page' && found.view.kind === kind)
    if (file?.kind !== 'page') throw new Error(`no ${kind} page`)
    const content = kind === 'post' ? { html: '<p>text</p>', picture: words } : null
    return pageHtml(file.view, file.address, plan.frame, content)
  }
  const kinds = ['index', 'post', 'tags', 'tag', 'archive'] as const
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
    const broken = `<h1>${raw(attacks[0] ?? '').html}</h1>`
    expect(tagsIn(broken)).not.toEqual(tagsIn('<h1>plain words</h1>'))
  })
})

test('html escapes text and attributes, and takes what is html already', () => {
  expect(html`<a title="${'"<&>\''}">${html`<b>${1}</b>`}${[raw('<i>'), raw('</i>')]}${null}</a>`.html).toBe(
    '<a title="&quot;&lt;&amp;&gt;&#39;"><b>1</b><i></i></a>',
  )
})

const post: PostLink = {
  title: '雨中登山',
  address: '/2021/03/04/雨中登山/',
  day: '2021-03-04',
  description: null,
  tags: [{ name: '山', address: '/tags/山/' }],
}
const { frame } = planSite(sampleSource({ '_posts/2021-03-04-雨中登山.md': { title: '雨中登山' } }))

test('a post’s page, in the site’s language', () => {
  const view: PageView = {
    kind: 'post',
    id: 'x',
    post,
    author: '李',
    picture: null,
    newer: null,
    older: post,
  }
  const page = pageHtml(view, post.address, frame, { html: '<p>山路</p>', picture: null })
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('<title>雨中登山 · Notes</title>')
  expect(page).toContain('<time datetime="2021-03-04">2021年3月4日</time>')
  expect(page).toContain('<link rel="stylesheet" href="../../../../inkstone/theme.css">')
  expect(page).toContain('<a href="../../../../tags/%E5%B1%B1/" rel="tag">山</a>')
  expect(page).toContain('<small>前一篇</small>雨中登山')
  expect(page).toContain('<p>山路</p>')
  expect(page).not.toMatch(/(?:src|href)="(?:https?:|\/)/)
})

test('years in order, dates in words', () => {
  const english = { ...frame, lang: 'en', words: 'en' } as const
  const older = { ...post, day: '2020-12-31' }
  const page = pageHtml({ kind: 'archive', posts: [post, older, older] }, '/archive/', english, null)
  expect(page.match(/class="year">\d+/g)).toEqual(['class="year">2021', 'class="year">2020'])
  expect(page).toContain('December 31, 2020')
  expect(page).toContain('aria-current="page"')
})

test('an empty site says so', () => {
  const index: PageView = { kind: 'index', posts: [], number: 1, count: 1, newer: null, older: null }
  expect(pageHtml(index, '/', frame, null)).toContain('还没有文章。')
  expect(pageHtml({ kind: 'tags', tags: [] }, '/tags/', frame, null)).toContain('还没有标签。')
})
