import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { createRenderer } from './create-renderer.ts'
import type { RenderedPost, RenderOptions, RenderPost } from './rendered-post.ts'

function renderer(generator: Generator, more: Partial<RenderOptions> = {}): RenderPost {
  return createRenderer({
    generator,
    baseUrl: '/base',
    url: 'https://example.org',
    highlight: () => null,
    math: (tex, isDisplay) => (isDisplay ? `[[${escaped(tex)}]]` : `[${escaped(tex)}]`),
    resolveImage: address => (address.startsWith('/') ? `//pic${address}` : address),
    resolveLink: address => address,
    resolvePost: name => (name.includes('2016-12-03-first') ? '/2016/12/03/first/' : null),
    ...more,
  })
}

const escaped = (text: string): string => text.replaceAll('<', '&lt;')

const html = (post: RenderedPost): string => post.blocks.map(block => block.html).join('')

/** `generator: x`, then a title, `.`, Markdown, `.`, HTML, `.`, over and over. */
describe.each(readdirSync(new URL('fixtures', import.meta.url)))('%s', file => {
  const text = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
  const parts = text.slice(text.indexOf('\n') + 1).split(/^\.\n/m)
  // A fixture file begins with the name of a generator.
  const render = renderer(text.slice('generator: '.length, text.indexOf('\n')) as Generator)
  const cases: [string, string, string][] = []
  for (let at = 0; at + 2 < parts.length; at += 3) {
    cases.push([parts[at]?.trim() || String(at), parts[at + 1] ?? '', parts[at + 2] ?? ''])
  }
  test.each(cases)('%s', (title, input, output) => {
    const found = html(render(input, { usesDollarMath: title.startsWith('dollars') }))
    expect(found.endsWith('\n') || found === '' ? found : `${found}\n`).toBe(output)
  })
})

test('every rule has a fixture file of its own', () => {
  // What helps rules, and rules that write nothing: their own tests say what they note.
  const others = ['attribute-text', 'block-lines', 'source-lines', 'html-nesting']
  const fixtures = readdirSync(new URL('fixtures', import.meta.url))
  const rules = readdirSync(new URL('rules', import.meta.url))
    .filter(file => !file.includes('.test.'))
    .map(file => file.replace('.ts', ''))
  const without = rules.filter(
    rule => !others.includes(rule) && !fixtures.some(file => file.startsWith(rule)),
  )
  expect(without).toEqual([])
})

describe('what a post is made of', () => {
  const body =
    '# 一\n\nText ![图](/img/深圳/a b.png) and\n[link](./x.md "t") <img src="/raw.png">\n\n' +
    '| a |\n|---|\n| ![](/cell.png) |\n\n- item\n  ![](/item.png)\n\n<p>\n<a href="/html">x</a></p>\n\n' +
    '[![](/inner.png)](/outer)\n\n[r]: /ref.png\n![][r]\n'

  test('addresses as they are written, with their lines', () => {
    const { images, links } = renderer('jekyll')(body)
    expect(images).toEqual([
      { address: '/img/深圳/a b.png', line: 2 },
      { address: '/raw.png', line: 3 },
      { address: '/cell.png', line: 7 },
      { address: '/item.png', line: 10 },
      { address: '/inner.png', line: 15 },
      { address: '/ref.png', line: 18 },
    ])
    expect(links).toEqual([
      { address: './x.md', line: 3 },
      { address: '/html', line: 13 },
      { address: '/outer', line: 15 },
    ])
  })

  test('blocks and headings with their lines, whatever ends a line', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const { blocks, headings } = renderer('jekyll')(body.replaceAll('\n', ending))
      expect(blocks.map(block => block.line)).toEqual([0, 2, 5, 9, 12, 15, 18])
      expect(headings).toEqual([{ level: 1, id: '一', text: '一', line: 0 }])
    }
  })

  test('lines are marked when asked for, nested ones too', () => {
    const render = renderer('jekyll', { lines: true })
    expect(html(render('- a\n- b\n\n  c\n\n<div>\nx</div>\n\n```\ny\n```\n\n> q\n'))).toBe(
      '<ul data-line="0">\n<li data-line="0">a</li>\n<li data-line="1">\n' +
        '<p data-line="1">b</p>\n<p data-line="3">c</p>\n</li>\n</ul>\n<div data-line="5">\nx</div>\n' +
        '<pre data-line="8"><code>y\n</code></pre>\n<blockquote data-line="12">\n<p data-line="12">q</p>\n</blockquote>\n',
    )
    expect(html(render('a\n\n| x |\n|---|\n| ![](/x) |\n'))).toContain(' data-line="4"></td>')
    expect(html(render('a\nb ![](/x)\n'))).toContain(' data-line="1"></p>')
    expect(html(render('<!-- no tag -->\n'))).toBe('<!-- no tag -->\n')
    expect(html(renderer('jekyll')('- a\n'))).not.toContain('data-line')
  })

  test('Liquid leaves line numbers as they are', () => {
    const { headings } = renderer('jekyll')('{% comment %}\na\nb\n{% endcomment %}\n\n## x\n')
    expect(headings[0]?.line).toBe(5)
  })

  test('code goes through the highlighter, with its language', () => {
    const highlight = (code: string, language: string): string | null =>
      language === 'js' ? `<i>${code.trim()}</i>` : null
    const render = renderer('hugo', { highlight })
    expect(html(render('```js {linenos=true}\nx\n```\n'))).toBe(
      '<pre><code class="language-js"><i>x</i></code></pre>\n',
    )
    expect(html(render('```zz\n<x>\n```\n'))).toBe(
      '<pre><code class="language-zz">&lt;x&gt;\n</code></pre>\n',
    )
  })

  test('`render_with_liquid: false` leaves braces alone', () => {
    expect(html(renderer('jekyll', { liquid: false })('{{ site.baseurl }} {% raw %}'))).toBe(
      '<p>{{ site.baseurl }} {% raw %}</p>\n',
    )
  })

  test('one renderer, many posts: nothing is carried over', () => {
    const render = renderer('jekyll')
    expect(html(render('## a\n\n[r]: /x\n[^1]: note\n\nb[^1]\n'))).toContain('fn:1')
    expect(html(render('## a\n\n[r] [^1]\n'))).toBe('<h2 id="a">a</h2>\n<p>[r] [^1]</p>\n')
  })

  test('what a resolver answers is checked too', () => {
    const render = renderer('plain', {
      resolveLink: () => 'javascript:alert(1)',
      resolveImage: () => 'java\tscript:x',
    })
    expect(html(render('[a](/x) ![b](/y)'))).not.toMatch(/["']\s*javascript:/)
    expect(html(render('<a href="/x">a</a>'))).toBe('<p><a >a</a></p>\n')
  })

  test('quotes in an answer cannot leave their attribute', () => {
    const render = renderer('plain', { resolveImage: () => `/x" onerror='y'` })
    for (const input of ['<img src="/a">', "<img src='/a'>", '<img src=/a>', '![](/a)']) {
      expect(html(render(input))).not.toMatch(/" onerror|' onerror='y'/)
    }
  })
})

describe('hostile posts', () => {
  const generators: readonly Generator[] = ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain']
  const pieces = [
    '*',
    '_',
    '**a',
    '~~',
    '`',
    '[',
    '![',
    '](',
    '[a](',
    '[a](b c ',
    '<',
    '<a ',
    '<a x="',
    '<!--',
    '&',
    '&#',
    '{{',
    '{%',
    '{: ',
    '{% raw %}',
    '{% comment %}',
    '{% highlight x %}',
    '{:.a}',
    '*a*{:.b}',
    '"',
    "'",
    '--',
    '|',
    '> ',
    '- ',
    '1. ',
    '# ',
    '\\',
    '[^a]',
    '[^a]: ',
    'http://a.',
    'www.a.',
    'a@b.',
    '<div>',
    '</div>',
    '\n> - ',
    '\n{: .a}',
    '\n- [ ] ',
    '\n| a |\n|---|',
    '\n[^a]: b',
    '\n# a {#b}',
    '\n\t',
    '<a b=">',
    '<a b=\'<a b="',
    ' ',
    '（',
    '**“',
    '$$',
    '$a',
    '$$\n\n',
    '\\\\(',
    '\n: a',
    'a\n: b\n\n',
    '\n*[a]: b',
    '*[a]: b\na ',
    'x|',
    '`|',
    '``` ',
    '\n```a\n',
    '\n```a b\n',
    '\n^\n',
    '\n<div>\n\n',
    '<div markdown="1">\n',
    '<p markdown="1">',
    '> [!NOTE]\n',
    '{::comment}',
    '{::nomarkdown}\n',
    '- a\n\n',
    '{% x\n',
    '{{\n',
    '{{< ref "a',
    '{{< highlight go >}}\n',
    '{{</*',
    '[a]({{ ',
    '[a]({{',
    '<div>{% x',
    '>\n',
    'a\n---\n',
    '\u0000',
    '\ud800',
  ]

  test.each(['jekyll', 'hugo', 'plain'] as const)(
    '%s: 10,000 characters of anything in bounded time',
    generator => {
      const render = renderer(generator, { lines: true })
      for (const piece of pieces) {
        const tookMs = workedMs(() => render(piece.repeat(10_000 / piece.length), { usesDollarMath: true }))
        expect(tookMs, `${JSON.stringify(piece)} took ${Math.round(tookMs)} ms`).toBeLessThan(1500)
      }
    },
  )

  test('60,000 stars', () => {
    for (const generator of generators) {
      expect(workedMs(() => renderer(generator)('*'.repeat(60_000)))).toBeLessThan(1000)
    }
  })

  test.each([
    ['quotations', '> '.repeat(3_000)],
    ['quotations without end', '>'.repeat(30_000)],
    ['lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('')],
    ['brackets', `${'['.repeat(30_000)}x${']'.repeat(30_000)}`],
    ['elements', `${'<div>\n'.repeat(5_000)}x\n${'</div>\n'.repeat(5_000)}`],
    ['Markdown in elements', `${'<div markdown="1">\n'.repeat(2_000)}x\n${'</div>\n'.repeat(2_000)}`],
    [
      'meanings',
      ': a\n'
        .repeat(50)
        .concat('x\n', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}: a\n`).join('')),
    ],
  ])('%s nested deep', (_, body) => {
    for (const generator of generators) {
      expect(
        workedMs(() => renderer(generator)(body)),
        generator,
      ).toBeLessThan(2000)
    }
  })

  test('10 MB on one line', () => {
    const body = '深圳黑客松 and some words, 1 < 2. '.repeat(300_000)
    expect(workedMs(() => renderer('jekyll', { lines: true })(body))).toBeLessThan(15_000)
  })

  test('nothing makes it throw, and blocks begin at ascending lines of the text', () => {
    const post = fc.array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 }), fc.constant('\n')),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...generators), post, (generator, parts) => {
        const body = parts.join('')
        const { blocks } = renderer(generator, { lines: true })(body, { usesDollarMath: true })
        const lines = blocks.filter(block => !block.html.includes('doc-endnotes')).map(block => block.line)
        expect(lines).toEqual([...lines].sort((a, b) => a - b))
        expect(lines.every(line => line <= body.split(/\r\n|\r|\n/).length)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

/** What this process itself worked, in milliseconds: other programs on the machine do not count. */
function workedMs(work: () => void): number {
  const from = process.cpuUsage()
  work()
  return process.cpuUsage(from).user / 1000
}
