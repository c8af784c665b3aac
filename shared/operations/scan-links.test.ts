import { expect, test } from 'vitest'
import { hideCode } from './hide-code.ts'
import { scanLinks } from './scan-links.ts'

const written = (text: string) => scanLinks(text).map(link => [link.kind, link.written])

test('every form of a link is found, with what stands where', () => {
  const text = `[a](/x) ![b](<c d.png> "t") [e]({{ site.baseurl }}/f) {{ "/g" | relative_url }}
[h]: /i "title"
<a href='/j'>k</a> <img alt="" src="/l.png"> <https://example.org/m> https://example.org/n.
{% post_url 2024-01-01-o %} {%- link _posts/p.md -%} {% post_link q "r" %} {{< ref "s.md#t" >}} {{% relref path="u" %}}
[v](w(x).png) [y](/z "a (b)")
`
  expect(written(text)).toEqual([
    ['address', '/x'],
    ['address', 'c d.png'],
    ['address', '/f'],
    ['address', '/g'],
    ['address', '/i'],
    ['address', '/j'],
    ['address', '/l.png'],
    ['address', 'https://example.org/m'],
    ['address', 'https://example.org/n.'],
    ['postUrl', '2024-01-01-o'],
    ['file', '_posts/p.md'],
    ['hexoPost', 'q'],
    ['hugoRef', 's.md#t'],
    ['hugoRef', 'u'],
    ['address', 'w(x).png'],
    ['address', '/z'],
  ])
  for (const { from, to, written: what } of scanLinks(text)) expect(text.slice(from, to)).toBe(what)
})

test.each([
  ['a span', 'a `[b](/c)` d', []],
  ['a span of two', '``[b](/c) ` ``', []],
  ['a lone backtick', 'a ` b [c](/d)', ['/d']],
  ['a span does not cross an empty line', '` a\n\n[b](/c) `', ['/c']],
  ['a fence', '```\n[a](/b)\n```\n[c](/d)\n', ['/d']],
  ['a longer fence', '````\n```\n[a](/b)\n````\n', []],
  ['a fence that is not closed', '~~~\n[a](/b)\n', []],
  ['a fence in a list', '- ```\n  [a](/b)\n  ```\n- [c](/d)', ['/d']],
  ['a comment', '<!-- [a](/b) --> [c](/d)', ['/d']],
  ['raw', '{% raw %}[a](/b){% endraw %} [c](/d)', ['/d']],
  ['raw that is not closed', '{% raw %}[a](/b)', ['/b']],
  ['the front matter is no code', '---\nnote: "`"\n---\n[a](/b) `x`', ['/b']],
])('%s', (_name, text, expected) => {
  expect(scanLinks(text).map(link => link.written)).toEqual(expected)
  expect(hideCode(text)).toHaveLength(text.length)
})

test.each([
  '`',
  '```\n',
  '{% raw %}',
  '<!--',
  '](',
  '[a]: ',
  '{{ "',
  '{% post_url ',
  '<a href="',
  '[',
  '` ``',
])('100,000 times %j is scanned within two seconds', opening => {
  const start = performance.now()
  scanLinks(opening.repeat(100_000))
  expect(performance.now() - start).toBeLessThan(2000)
})
