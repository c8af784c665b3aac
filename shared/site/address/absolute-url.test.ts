import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absoluteFrom } from './absolute-url.ts'

const part = fc.constantFrom(
  'a',
  'b-c',
  '_d.html',
  '2016',
  '..',
  '.',
  '...',
  '',
  '墨',
  'a b',
  '%41',
  'x:y',
  '#z',
  '?q',
  '\\',
)
const origin = fc.constantFrom(
  'https://example.org',
  'https://example.org/blog',
  'HTTP://Example.org:80/a/../b',
  'https://例え.jp/墨',
  'mailto:me',
  'nothing',
)

test('an address out of a page is what a browser makes of it', () => {
  fc.assert(
    fc.property(origin, fc.array(part), fc.array(part), (site, page, path) => {
      const address = `/${page.join('/')}`
      const href = path.join('/')
      expect(absoluteFrom(site, address, href)).toBe(inBrowser(site, address, href))
    }),
    { numRuns: 5000 },
  )
})

/** As the standard has it. */
function inBrowser(site: string, address: string, href: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href
  try {
    return new URL(href, site + encodeURI(address).replace(/[?#]/g, encodeURIComponent)).href
  } catch {
    return href
  }
}

test.each([
  ['https://example.org', '/2016/12/03/a/', '../../../../img/x.png', 'https://example.org/img/x.png'],
  ['https://example.org/blog', '/a/', '../b.html#c', 'https://example.org/blog/b.html#c'],
  ['https://example.org/blog', '/a.html', '../../../b/', 'https://example.org/b/'],
  ['https://example.org', '/墨/', 'x.png', 'https://example.org/%E5%A2%A8/x.png'],
  ['https://example.org', '/a/', '/b', 'https://example.org/b'],
  ['https://example.org', '/a/', 'mailto:me@example.org', 'mailto:me@example.org'],
])('%s%s and %s', (site, address, href, expected) => {
  expect(absoluteFrom(site, address, href)).toBe(expected)
})
