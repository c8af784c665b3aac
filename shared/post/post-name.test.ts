import { expect, test } from 'vitest'
import { isPostName } from './post-name.ts'

test.each([
  ['jekyll', '_posts/2016-12-03-深圳.md', true],
  ['jekyll', '_posts/sub/16-1-3-x.markdown', true],
  ['jekyll', 'movies/_posts/2016-12-03-x.MD', true],
  ['jekyll', '_drafts/idea.md', true],
  ['jekyll', '_posts/no-date.md', false],
  ['jekyll', '_posts/2016-12-03-x.txt', false],
  ['jekyll', '_posts/2016-12-03.md', false],
  ['jekyll', '_posts/.2016-12-03-x.md', false],
  ['jekyll', '_posts/_old/2016-12-03-x.md', false],
  ['jekyll', '_site/_posts/2016-12-03-x.md', false],
  ['jekyll', '.trash/_posts/2016-12-03-x.md', false],
  ['jekyll', 'node_modules/a/_posts/2016-12-03-x.md', false],
  ['jekyll', 'about.md', false],
  ['hexo', 'source/_posts/x.md', true],
  ['hexo', 'source/_posts/a/b.md', true],
  ['hexo', 'source/_drafts/x.mdtext', true],
  ['hexo', 'source/_posts/_x.md', false],
  ['hexo', 'source/_posts/x.md~', false],
  ['hexo', 'source/about/index.md', false],
  ['hexo', '_posts/x.md', false],
  ['hugo', 'content/posts/x.md', true],
  ['hugo', 'content/posts/x/index.md', true],
  ['hugo', 'content/posts/_index.md', false],
  ['hugo', 'archetypes/default.md', false],
  ['eleventy', 'blog/x.md', true],
  ['eleventy', '_includes/x.md', false],
  ['eleventy', 'node_modules/x/README.md', false],
  ['plain', '日记/今天.md', true],
  ['plain', 'x.markdown', true],
  ['plain', '.obsidian/x.md', false],
  ['plain', 'x', false],
  ['plain', 'md', false],
] as const)('%s: %s is a post: %s', (generator, id, isPost) => {
  expect(isPostName(id, generator)).toBe(isPost)
})
