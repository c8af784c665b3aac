import { expect, test } from 'vitest'
import { detectGenerator } from './detect-generator.ts'
import { sampleFolder } from './sample-blog.ts'

test.each([
  ['jekyll', ['_config.yml', '_posts/a.md']],
  ['jekyll', ['_posts/a.md']],
  ['jekyll', ['_config.yml', '_layouts/post.html']],
  ['hexo', ['_config.yml', 'source/_posts/a.md']],
  ['hexo', ['_config.yml', 'scaffolds/post.md']],
  ['hugo', ['hugo.toml', 'content/a.md']],
  ['hugo', ['config/_default/hugo.yaml', 'content/posts/a.md']],
  ['eleventy', ['.eleventy.js', 'a.md']],
  ['eleventy', ['eleventy.config.mjs', 'posts/a.md']],
  ['plain', ['a.md']],
  ['plain', []],
  ['plain', ['_config.yml', 'a.md']],
  ['plain', ['hugo.toml', 'a.md']],
  ['plain', ['_posts']],
  // Two of them: the first of Jekyll, Hexo, Hugo, Eleventy.
  ['jekyll', ['_config.yml', '_posts/a.md', 'source/_posts/a.md', 'hugo.toml', 'content/a.md']],
  ['hexo', ['_config.yml', 'source/_posts/a.md', 'hugo.toml', 'content/a.md', '.eleventy.js']],
  ['hugo', ['hugo.toml', 'content/a.md', '.eleventy.js']],
])('%s: %j', (generator, files) => {
  expect(detectGenerator(sampleFolder(Object.fromEntries(files.map(name => [name, ''] as const))))).toBe(
    generator,
  )
})

test.each([
  ['hugo', 'hugo.toml', 'contentDir = "text"'],
  ['hugo', 'config.yaml', 'languages:\n  zh:\n    contentDir: text # the posts\n'],
  ['hugo', 'hugo.json', '{"module": {"mounts": [{"source": "text", "target": "content"}]}}'],
  ['plain', 'hugo.toml', 'contentDir = "elsewhere"'],
  ['plain', 'hugo.toml', 'title = "text"'],
])('%s: %s says %j', (generator, name, text) => {
  expect(detectGenerator(sampleFolder({ [name]: text, 'text/a.md': '' }))).toBe(generator)
})
