import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relativeHref } from './relative-href.ts'

test.each([
  ['/a/b/', '/a/c/', '../c/'],
  ['/a/b/', '/a/b/', './'],
  ['/a/b.html', '/a/', './'],
  ['/', '/img/墨.png', 'img/%E5%A2%A8.png'],
  ['/ab/', '/abc/', '../abc/'],
  ['/a/', '/x:y/', '../x:y/'],
  ['/', '/x:y', './x:y'],
  ['/a/', '/', '../'],
  [`/${'a/'.repeat(20)}`, '/b/', `${'../'.repeat(20)}b/`],
])('from %s to %s: %s', (from, to, href) => {
  expect(relativeHref(from, to)).toBe(href)
})

test('a browser that follows it is where it should be', () => {
  const segment = fc.constantFrom('a', 'ab', 'b', '墨', 'a b', 'x:y', 'a.html')
  const address = fc
    .tuple(fc.array(segment, { maxLength: 4 }), fc.boolean())
    .map(([parts, isFolder]) => `/${parts.join('/')}${isFolder && parts.length > 0 ? '/' : ''}`)
  fc.assert(
    fc.property(address, address, (from, to) => {
      const page = new URL(encodeURI(from), 'https://example.org')
      expect(decodeURI(new URL(relativeHref(from, to), page).pathname)).toBe(to)
    }),
    { numRuns: 1000 },
  )
})
