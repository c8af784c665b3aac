import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanAttributedTags, scanTags } from './scan-tags.ts'

const pieces = [
  ...['<', '>', '/', '"', "'", '=', ' ', '\n', '&lt;', 'x', '墨', '<!--', '-->', '</', '/>', '<1>', '</1>'],
  ...['<p>', '</p>', '<P>', '<br>', '<br/>', '<span class="hljs-x">', '</span>', '<h2 id="墨-1">', '</h2 >'],
  ...[
    '<script>',
    '</script>',
    '<style class="a">',
    '</style>',
    '<title id="t">',
    '</title>',
    '<xmp>',
    '<scripts>',
  ],
  ...[
    '<a href="/x">',
    '</a>',
    '<img src=/x>',
    '<span class="',
    '<p id="a" href="b">',
    '<p class="a"b>',
    ' id="',
  ],
]

test('tags with a class, an id or nothing are passed over, and no other, whatever stands there', () => {
  const isSought = ({ attributes }: { readonly attributes: readonly { readonly name: string }[] }) =>
    attributes.some(({ name }) => name !== 'class' && name !== 'id')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), some => {
      const html = some.join('')
      expect([...scanAttributedTags(html)].filter(isSought)).toEqual([...scanTags(html)].filter(isSought))
    }),
    { numRuns: 5000 },
  )
})

test('of a page with code only what has addresses is looked at', () => {
  const code = '<pre><code><span class="hljs-keyword">if</span> (a &lt; b)</code></pre>'
  const html = `<h2 id="墨">墨</h2>\n<p><a href="/x">x</a></p>\n${code}<img src="/y">`
  expect([...scanAttributedTags(html)].map(({ name }) => name)).toEqual(['a', 'img'])
})
