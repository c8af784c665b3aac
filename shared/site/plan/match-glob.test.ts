import { expect, test } from 'vitest'
import { matchesGlob } from './match-glob.ts'

test.each([
  ['_posts/a.md', '_posts/a.md', true],
  ['_posts/*', '_posts/a.md', true],
  ['_posts/*', '_posts/2020/a.md', false],
  ['_posts/**', '_posts/2020/a.md', true],
  ['_posts/**/*.md', '_posts/a.md', true],
  ['_posts/**/*.md', '_posts/2020/05/a.md', true],
  ['**/old/*', '_posts/old/a.md', true],
  ['**/old/*', '_posts/new/a.md', false],
  ['**', 'anything/at all.md', true],
  ['_posts', '_posts/a.md', false],
])('%s fits %s: %s', (pattern, path, fits) => {
  expect(matchesGlob(pattern, path)).toBe(fits)
})

test('a hostile pattern takes no time', () => {
  const start = performance.now()
  expect(matchesGlob('**/*a*'.repeat(300), 'a/'.repeat(300))).toBe(false)
  expect(performance.now() - start).toBeLessThan(2000)
})
