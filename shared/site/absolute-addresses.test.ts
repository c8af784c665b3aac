import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHighlighter } from '../highlight/create-highlighter.ts'
import { mayHoldHtml, withAbsoluteAddresses } from './absolute-addresses.ts'
import { createBodyRenderer } from './body-renderer.ts'
import { planSite } from './plan/plan-site.ts'
import { sampleSource } from './sample-source.ts'

const origin = 'https://x.example/blog'
const address = '/2020/01/02/b/'
const index = { ...planSite(sampleSource({})).index, url: 'https://x.example', baseUrl: '/blog' }
const render = createBodyRenderer(index, { highlight: createHighlighter(), breaks: null })

function htmlOf(markdown: string): string {
  const page = {
    resolve: (written: string) => written,
    onName: () => {},
    liquid: true,
    usesDollarMath: false,
  }
  return render(markdown, page)
    .blocks.map(({ html }) => html)
    .join('\n')
}

test('links and pictures are absolute; what is so, and what only looks like one, stays', () => {
  const html = htmlOf(
    [
      '[a](../a/ "x > y") [b](#b) [out](https://y.example/?a=1&b=2) [mail](mailto:a@x.example) ![p](../p%20q.png)',
      '',
      '`<a href="c">` and a href="d", src="e".',
    ].join('\n'),
  )
  const absolute = withAbsoluteAddresses(html, { origin, address, mayHoldHtml: false })
  expect([...absolute.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://x.example/blog/2020/01/02/a/',
    'https://x.example/blog/2020/01/02/b/#b',
    'https://y.example/?a=1&amp;b=2',
    'mailto:a@x.example',
    'https://x.example/blog/2020/01/02/p%20q.png',
  ])
  expect(absolute).toContain('&lt;a href=&quot;c&quot;&gt;')
})

test.each([
  ['a tag', '<a href="x">'],
  ['a template', '{{ site.note }}'],
  ['a tag of Liquid', '{% include note.html %}'],
  ['a comment', '<!-- x -->'],
])('%s may bring HTML', (_name, markdown) => expect(mayHoldHtml(markdown)).toBe(true))

test('a post without HTML goes the quick way to the same addresses', () => {
  const piece = fc.constantFrom(
    ...[
      '[a](b "t > \' c")',
      '![a "b"](c d.png)',
      '![](<../e f.png>)',
      '[r]',
      '[r]: ../r/ "R \'q\'"',
      '`a href="b"`',
    ],
    ...[
      '```js\nx = " src="\n```',
      '    a href="c"',
      '| a | src="b" |\n| - | - |\n| [c](d) | ![e](f) |',
      '> # [h](i)',
      '- [ ] j',
    ],
    ...[
      'text href="k" > l',
      "it's src='m'",
      '&lt;a href="n"&gt;',
      '[^1]',
      '[^1]: [o](p)',
      '{: #q href="r"}',
      '[s](t){: title="u > v"}',
    ],
    ...['https://w.example/?x=1&y=2', '\n', '\n\n', ' ', '<', '>', '"', "'", '=', '*', 'ink 墨'],
  )
  let quick = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const markdown = pieces.join('')
      fc.pre(!mayHoldHtml(markdown))
      const html = htmlOf(markdown)
      const general = withAbsoluteAddresses(html, { origin, address, mayHoldHtml: true })
      if (general !== html) quick++
      expect(withAbsoluteAddresses(html, { origin, address, mayHoldHtml: false })).toBe(general)
    }),
    { numRuns: 1000 },
  )
  expect(quick).toBeGreaterThan(300)
})
