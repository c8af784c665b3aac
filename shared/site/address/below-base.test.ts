import { expect, test } from 'vitest'
import { belowBase } from './below-base.ts'

test.each([
  ['/blog/a/', '/blog', '/a/'],
  ['/blog/', '/blog', '/'],
  ['/blog', '/blog', null],
  ['/blogroll/', '/blog', null],
  ['/a/blog/', '/blog', null],
  ['/a/', '', null],
])('of %s, with the site at %j, %j is below it', (address, base, below) => {
  expect(belowBase(address, base)).toBe(below)
})
