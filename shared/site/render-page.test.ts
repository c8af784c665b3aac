import { expect, test } from 'vitest'
import { createBodyRenderer } from './body-renderer.ts'
import { planSite } from './plan/plan-site.ts'
import { renderListPage, renderTextPage } from './render-page.ts'
import { sampleSource } from './sample-source.ts'
import type { SmallerPictures } from './smaller-pictures.ts'

const id = '_posts/2020-01-02-b.md'
const files = ['img/深圳/a b.png', 'img/head.png', 'doc.pdf', '_posts/beside.png']

function render(
  body: string,
  more: { data?: Record<string, unknown>; head?: string; liquid?: boolean; smaller?: SmallerPictures } = {},
) {
  const posts = { '_posts/2020-01-01-a.md': { title: 'A' }, [id]: { title: 'B', ...more.data } }
  const plan = planSite(
    sampleSource(posts, { files, config: { baseUrl: '/blog', url: 'https://x.example' } }),
  )
  const page = plan.files.find(
    file => file.kind === 'page' && file.view.kind === 'post' && file.view.id === id,
  )
  if (page?.kind !== 'page' || page.view.kind !== 'post') throw new Error('no page')
  const renderBody = createBodyRenderer(plan.index, {
    highlight: code => code.replaceAll('<', '&lt;'),
    breaks: null,
  })
  const post = {
    head: more.head ?? '---\ntitle: B\n---\n',
    body,
    liquid: more.liquid ?? true,
    usesDollarMath: false,
  }
  const { smaller } = more
  const size = { width: 40, height: 20, ...(smaller && { smaller }) }
  const sizeOf = (file: string) => (file === 'img/head.png' ? size : null)
  const rendered = renderTextPage(page, post, { plan, render: renderBody, sizeOf })
  return { ...rendered, html: rendered.pieces.join('') }
}

test('what a feed has of a text leads to the whole address, in pictures of several sizes and in raw HTML, too', () => {
  const addressesIn = (body: string, smaller?: SmallerPictures) => {
    const { html } = render(body, smaller && { smaller }).article()
    return html.match(/(?:href|src|srcset)="[^"]*"/g)
  }
  const text = '![](/img/head.png) [A](/2020/01/01/a/ "t") [B](#x) [C](https://y.example/?a&b)'
  const inFeed = [
    'src="https://x.example/blog/img/head.png"',
    'href="https://x.example/blog/2020/01/01/a/"',
    'href="https://x.example/blog/2020/01/02/b/#x"',
    'href="https://y.example/?a&amp;b"',
  ]
  expect(addressesIn(text.replace(' "t"', ''))).toEqual(inFeed)
  expect(addressesIn(text)).toEqual(inFeed)
  expect(addressesIn(`${text}\n\n<p><a href="/2020/01/01/a/">A</a></p>`)).toEqual([...inFeed, inFeed[1]])
  expect(addressesIn(text.replace(' "t"', ''), { name: 'abc', widths: [20] })).toEqual([
    'srcset="https://x.example/blog/inkstone/pictures/abc-20.webp 20w"',
    ...inFeed,
  ])
})

test('pictures and links, in Markdown and in raw HTML, lead on from the page that they are on', () => {
  const { html, uses, problems } = render(
    [
      '![](/img/深圳/a%20b.png) ![](/blog/img/head.png) ![](beside.png)',
      '[A](/2020/01/01/a/) [A](https://x.example/blog/2020/01/01/a/#x) [doc](/doc.pdf) [out](https://y.example/)',
      '',
      '<p><img src="/img/head.png"><a href="/2020/01/01/a/">A</a></p>',
    ].join('\n'),
  )
  expect(problems).toEqual([])
  const body = html.slice(html.indexOf('<div class="body">'), html.indexOf('</article>'))
  expect(body.match(/(?:src|href)="[^"]*"/g)).toEqual([
    'src="../../../../img/%E6%B7%B1%E5%9C%B3/a%20b.png"',
    'src="../../../../img/head.png"',
    'src="beside.png"',
    'href="../../01/a/"',
    'href="../../01/a/#x"',
    'href="../../../../doc.pdf"',
    'href="https://y.example/"',
    'src="../../../../img/head.png"',
    'href="../../01/a/"',
  ])
  expect(new Set(uses.map(use => `${use.from} → ${use.path}`))).toEqual(
    new Set([
      'img/深圳/a b.png → img/深圳/a b.png',
      'img/head.png → img/head.png',
      '_posts/beside.png → 2020/01/02/b/beside.png',
      'doc.pdf → doc.pdf',
    ]),
  )
})

test('how long a text takes to read is said as it is, not as one minute', () => {
  expect(render('Words.').html).toContain('1 min')
  expect(render('word '.repeat(2300)).html).toContain('10 min')
})

test('what is broken is told with its line in the file, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const head = ['---', 'title: B', 'tags: [x]', '---', ''].join(end)
    const body = [
      '',
      'text',
      '![](/gone.png)',
      '',
      '- item',
      '  [x](/gone/)',
      '',
      '<img src="/gone too.png">',
    ].join(end)
    expect(render(body, { head }).problems).toEqual([
      { file: id, line: 7, key: 'export.missingImage', params: { address: '/gone.png' } },
      { file: id, line: 12, key: 'export.missingImage', params: { address: '/gone too.png' } },
      { file: id, line: 10, key: 'export.missingLink', params: { address: '/gone/' } },
    ])
  }
})

test('post_url and link: to posts, to files, to nothing', () => {
  const { html, problems } = render(
    '[A]({% post_url 2020-01-01-a %}) [doc]({% link doc.pdf %}) [A]({% link _posts/2020-01-01-a.md %})\n\n[x]({% post_url 2019-01-01-none %}) and {% post_url 2018-01-01-bare %}\n',
  )
  expect(html).toContain(
    '<a href="../../01/a/">A</a> <a href="../../../../doc.pdf">doc</a> <a href="../../01/a/">A</a>',
  )
  expect(problems).toEqual([
    { file: id, line: 6, key: 'export.missingLink', params: { address: '{% post_url 2019-01-01-none %}' } },
    { file: id, line: 6, key: 'export.missingLink', params: { address: '2018-01-01-bare' } },
  ])
})

test('render_with_liquid: false leaves braces alone', () => {
  expect(render('`{{ site.baseurl }}`', { liquid: false }).html).toContain('{{ site.baseurl }}')
  expect(render('{{ site.baseurl }}').html).not.toContain('site.baseurl')
})

test.each([
  ['img/head.png', '../../../../img/head.png', 0],
  ['/img/head.png', '../../../../img/head.png', 0],
  ['beside.png', 'beside.png', 0],
  ['https://y.example/x.png', 'https://y.example/x.png', 0],
  ['img/gone.png', null, 1],
  ['javascript:alert(1)//x.png', null, 0],
  ['/../../../etc/passwd.png', null, 1],
])('the header picture %s', (cover, src, problemCount) => {
  const { html, problems } = render('text', { data: { cover }, head: `---\ncover: ${cover}\n---\n` })
  expect(/<img (?:width="\d+" )?class="picture" src="([^"]*)"/.exec(html)?.[1] ?? null).toBe(src)
  expect(problems).toHaveLength(problemCount)
  if (problemCount > 0) expect(problems[0]?.line).toBe(2)
})

test('code is coloured by what was passed in, headings have ids', () => {
  const { html } = render('# 标题\n\n```js\na < b\n```\n')
  expect(html).toContain('a &lt; b')
  expect(html).toContain('id="标题"')
})

test('a list page needs nothing but the plan', () => {
  const plan = planSite(sampleSource({ [id]: { title: 'B & C' } }))
  const [home] = plan.files
  if (home?.kind !== 'page') throw new Error('no home')
  expect(renderListPage(home, plan)).toContain('<a href="2020/01/02/b/">B &amp; C</a>')
})

test('raw HTML that is left open is told with the line of the file', () => {
  const { problems } = render('Text.\n\n<div>\n\nPress <leader>.\n')
  expect(problems).toEqual([
    { file: id, line: 6, key: 'export.htmlUnclosed', params: { tag: 'div' } },
    { file: id, line: 8, key: 'export.htmlUnknown', params: { tag: 'leader' } },
  ])
})

test('an id that is given twice is told at the line of the second; the theme has none that a heading can have', () => {
  const { html, problems } = render('## Content\n\n## Related\n\n<p id="related">\n\n## Related\n')
  expect(problems).toEqual([{ file: id, line: 8, key: 'export.repeatedId', params: { id: 'related' } }])
  expect(html.match(/ id="content"/g)).toHaveLength(1)
  expect(html).toContain('<h2 id="related-1">')
})

test('an id that is given twice is told as it reads, not as HTML writes it', () => {
  const { problems } = render('<p id="ink&amp;stone">a</p>\n\n<p id="ink&amp;stone">b</p>\n')
  expect(problems.map(({ key, params }) => [key, params?.id])).toEqual([['export.repeatedId', 'ink&stone']])
})
