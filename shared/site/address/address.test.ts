import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPath, cleanSegments, decodeAddress, encodeAddress, pageFile } from './address.ts'
import { relativeHref } from './relative-href.ts'

test.each([
  ['/', 'index.html'],
  ['/2016/12/03/深圳黑客松之旅/', '2016/12/03/深圳黑客松之旅/index.html'],
  ['/a', 'a.html'],
  ['/a.html', 'a.html'],
  ['/v1.2', 'v1.2.html'],
  ['/a/../../b/', 'b/index.html'],
  ['/../..', 'index.html'],
  ['/a\\b/', 'a-b/index.html'],
])('the file of %s is %s', (address, file) => {
  expect(pageFile(address)).toBe(file)
})

test.each([
  ['/深圳/', '/%E6%B7%B1%E5%9C%B3/'],
  ['/a b?c#d', '/a%20b%3Fc%23d'],
  ['/100%/', '/100%25/'],
  ["/it's-(a)+b,c;d=e&f@g/", "/it's-(a)+b,c;d=e&f@g/"],
  ['/"<x>"/', '/%22%3Cx%3E%22/'],
  ['/\ud800/', '/%EF%BF%BD/'],
])('%s is written %s', (address, written) => {
  expect(encodeAddress(address)).toBe(written)
})

test('what is not encoding stays text', () => {
  expect(decodeAddress('/100%/%E6')).toBe('/100%/%E6')
})

test('a path that needs no cleaning is what cleaning it would give', () => {
  const piece = fc.constantFrom('/', '/', '.', '..', 'a', '墨', 'b.html', '\\', '\n', '\u007f', ' ')
  let untouched = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const address = pieces.join('')
      const path = cleanPath(address)
      expect(path).toBe(`/${cleanSegments(address).join('/')}`)
      if (path === address) untouched++
    }),
    { numRuns: 3000 },
  )
  expect(untouched).toBeGreaterThan(100)
})

describe('links from one page to another', () => {
  test.each([
    ['/2016/12/03/x/', '/img/x.png', '../../../../img/x.png'],
    ['/2016/12/03/x/', '/tags/深/', '../../../../tags/%E6%B7%B1/'],
    ['/2016/12/03/x/', '/2016/12/03/y/', '../y/'],
    ['/2016/12/03/x/', '/2016/12/03/x/', './'],
    ['/2016/12/03/x/', '/2016/12/', '../../'],
    ['/2016/12/03/x/', '/', '../../../../'],
    ['/', '/2016/12/03/x/', '2016/12/03/x/'],
    ['/', '/', './'],
    ['/a/b.html', '/a/c.html', 'c.html'],
    ['/a/b', '/a/', './'],
    ['/a', '/b.html', 'b.html'],
    ['/', '/c:d/', './c:d/'],
    ['/tags/x/', '/tags/xy/', '../xy/'],
  ])('%s → %s: %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href)
  })

  test('a browser reads every one of them as what was meant', () => {
    const addresses = ['/', '/a', '/a/', '/a/b/', '/a/b.html', '/深/圳/', '/a b/?/#/', '/c:d/e', '/a/b/c/d/']
    for (const from of addresses) {
      for (const to of addresses) {
        const base = `https://example.org/some/blog${encodeAddress(from)}`
        expect(new URL(relativeHref(from, to), base).href, `${from} → ${to}`).toBe(
          `https://example.org/some/blog${encodeAddress(to)}`,
        )
      }
    }
  })
})
