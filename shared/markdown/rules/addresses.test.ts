import fc from 'fast-check'
import MarkdownItConstructor from 'markdown-it'
import { expect, test } from 'vitest'
import { plainAddress } from './addresses.ts'

test('an address that is taken as it is would come out as it is, and is no danger', () => {
  const md = new MarkdownItConstructor()
  const piece = fc.constantFrom(
    ...'aZ0_./-#%:?&;@墨 \\'.split(''),
    '//',
    ...['http://', 'https://', 'a.b', 'x-1.example.org/', '-.', 'xn--'],
    'https://',
    'http://a.bc',
    'xn--a.b',
    'A.b',
    '../',
    '%E5',
    '%zz',
    'javascript:',
    'data:',
  )
  let taken = 0
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), pieces => {
      const address = pieces.join('')
      if (!plainAddress.test(address)) return
      taken++
      expect(md.normalizeLink(address)).toBe(address)
      expect(md.validateLink(address)).toBe(true)
    }),
    { numRuns: 10_000 },
  )
  expect(taken).toBeGreaterThan(100)
  expect(plainAddress.test('https://a-b.example.org/c/d.html#e')).toBe(true)
  expect(plainAddress.test('../../img/%E5%A2%A8.png#a')).toBe(true)
  expect(plainAddress.test('https://x.example/a/b.html#c')).toBe(true)
})
