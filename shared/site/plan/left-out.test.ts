import { expect, test } from 'vitest'
import type { Generator } from '../../blog.ts'
import { emptyConfig } from '../sample-source.ts'
import { leavesOut } from './left-out.ts'

const cases: readonly (readonly [Generator, Record<string, unknown>, string, string | null])[] = [
  ['jekyll', { exclude: ['_posts/2020-01-01-a.md'] }, '_posts/2020-01-01-a.md', '_posts/2020-01-01-a.md'],
  ['jekyll', { exclude: ['_posts/old'] }, '_posts/old/2020-01-01-a.md', '_posts/old'],
  ['jekyll', { exclude: ['_posts/*-a.md'] }, '_posts/2020-01-01-a.md', '_posts/*-a.md'],
  ['jekyll', { exclude: ['travel'] }, 'travel/_posts/2020-01-01-a.md', 'travel'],
  ['jekyll', { exclude: ['tr*'] }, 'travel/_posts/2020-01-01-a.md', 'tr*'],
  ['jekyll', { exclude: ['travel/'] }, 'travel/_posts/2020-01-01-a.md', 'travel/'],
  ['jekyll', { exclude: ['old'] }, '_posts/old/2020-01-01-a.md', null],
  ['jekyll', { exclude: ['_posts/old'], include: ['_posts/old'] }, '_posts/old/2020-01-01-a.md', null],
  ['hexo', { skip_render: '_posts/a.md' }, 'source/_posts/a.md', '_posts/a.md'],
  ['hexo', { skip_render: ['_posts/**'] }, 'source/_posts/x/a.md', '_posts/**'],
  ['hexo', { skip_render: ['_posts/*'] }, 'source/_posts/x/a.md', null],
  ['hexo', { ignore: ['**/old/*'] }, 'source/_posts/old/a.md', '**/old/*'],
  ['hugo', { ignoreFiles: ['\\.draft\\.md$'] }, 'content/posts/a.draft.md', '\\.draft\\.md$'],
  ['hugo', { ignoreFiles: ['^content/old/'] }, 'content/old/a.md', '^content/old/'],
  ['hugo', { ignoreFiles: ['old/.*b\\.md'] }, 'content/old/a/b.md', 'old/.*b\\.md'],
  ['hugo', { ignoreFiles: ['(a|a)*$'] }, 'content/a.md', null],
  ['hugo', { ignoreFiles: ['a.c'] }, 'content/a*d.md', null],
  ['eleventy', { ignores: ['a.md'] }, 'a.md', null],
]

test.each(cases)('%s with %j: %s is left out by %s', (generator, raw, id, pattern) => {
  const exclude = Array.isArray(raw.exclude) ? raw.exclude : []
  const found = leavesOut(generator, { ...emptyConfig, exclude, raw })(id)
  expect(found?.pattern ?? null).toBe(pattern)
})
