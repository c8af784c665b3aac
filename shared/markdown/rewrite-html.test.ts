import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openElements, rewriteHtml } from './rewrite-html.ts'

const rewriter = {
  image: (address: string) => `/new${address}`,
  link: (address: string) => (address.startsWith('/') ? `${address}#x` : address),
  allows: (address: string) => !address.startsWith('bad:'),
  decode: (text: string) => text.replaceAll('&amp;', '&'),
}

describe('rewriteHtml', () => {
  test.each([
    ['<img src="/a">', '<img src="/new/a">'],
    ["<IMG\n  SRC = '/a' alt=x/>", "<IMG\n  SRC = '/new/a' alt=x/>"],
    ['<img src=/a>', '<img src="/new/a">'],
    ['<img alt="<img src=/a>" src="/b">', '<img alt="<img src=/a>" src="/new/b">'],
    ['<img data-src="/a" src>', '<img data-src="/a" src>'],
    ['<a href="/a?x=1&amp;y=2">', '<a href="/a?x=1&amp;y=2#x">'],
    ['<a href="a">', '<a href="a">'],
    ['<link href="bad:x" rel=y>', '<link  rel=y>'],
    ['<img srcset="/a 1x,/b 2x , /c,d.png 3x">', '<img srcset="/new/a 1x,/new/b 2x , /new/c,d.png 3x">'],
    ['<!-- <img src="/a"> --><img src="/b">', '<!-- <img src="/a"> --><img src="/new/b">'],
    ['<script>"<img src=/a>"</script><img src="/b">', '<script>"<img src=/a>"</script><img src="/new/b">'],
    ['a < b <3 <img src="/a"', 'a < b <3 <img src="/new/a"'],
  ])('%s', (html, expected) => {
    expect(rewriteHtml(html, rewriter)).toBe(expected)
  })

  test('says where a value stands', () => {
    const offsets: number[] = []
    rewriteHtml('<p>\n<img src="/a">', {
      ...rewriter,
      image: (address, offset) => {
        offsets.push(offset)
        return address
      },
    })
    expect(offsets).toEqual([9])
  })

  test('nothing to change, nothing changed, whatever the text', () => {
    const same = {
      ...rewriter,
      image: (address: string) => address,
      link: (address: string) => address,
      allows: () => true,
    }
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      ' ',
      '/',
      'img',
      'src',
      'a',
      'href',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&amp;',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const html = pieces.join('')
        expect(rewriteHtml(html, same)).toBe(html)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    '<a ',
    '<a x="',
    '<a x=\'"',
    '<',
    '<!--',
    '<script>',
    '<a b=">',
    '= ',
    '<img src=x ',
    '<a"\'',
    ' ',
  ])('1 MB of %j takes a bounded time', piece => {
    const from = performance.now()
    rewriteHtml(`<img ${piece.repeat(1_000_000 / piece.length)}`, rewriter)
    openElements(piece.repeat(1_000_000 / piece.length))
    expect(performance.now() - from).toBeLessThan(3000)
  })
})

test.each([
  ['<div><p>x</div>', 0],
  ['<details>\n<summary>a</summary>', 1],
  ['</details>', -1],
  ['<img src=x><br><hr/>', 0],
  ['<div/><section>', 1],
  ['<!-- <div> --><div title="<div>">', 1],
])('%s leaves %i open', (html, open) => {
  expect(openElements(html)).toBe(open)
})
