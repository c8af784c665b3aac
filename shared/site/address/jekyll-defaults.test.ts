import { expect, test } from 'vitest'
import { planSite } from '../plan/plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { fieldDefaults } from './jekyll-defaults.ts'

const rule = (path: string, values: object, type?: string) => ({
  scope: { path, ...(type ? { type } : {}) },
  values,
})

test('the more exact rule goes before the other', () => {
  const raw = {
    defaults: [
      rule('', { a: 'all', b: 'all' }),
      rule('', { b: 'posts' }, 'posts'),
      rule('_posts/deep', { c: 'deep', b: 'deep' }),
      rule('_posts/*/x', { d: 'star' }),
      'nonsense',
    ],
  }
  const of = fieldDefaults(raw)
  expect(of?.('about.md', 'pages')).toEqual({ a: 'all', b: 'all' })
  expect(of?.('_posts/a.md', 'posts')).toEqual({ a: 'all', b: 'posts' })
  expect(of?.('_posts/deep/a.md', 'posts')).toEqual({ a: 'all', b: 'deep', c: 'deep' })
  expect(of?.('_posts/y/x/a.md', 'posts')).toMatchObject({ d: 'star' })
  expect(fieldDefaults({})).toBeNull()
})

test('a pattern stays within a folder, and holds for what is in a folder that it fits, as Jekyll 4.3.1 has it', () => {
  const raw = {
    defaults: [
      rule('section/*/*.md', { a: 1 }),
      rule('_posts/**/*p7.md', { b: 1 }),
      rule('pages/*', { c: 1 }),
    ],
  }
  const of = fieldDefaults(raw)
  expect(of?.('section/sub/b.md', 'pages')).toEqual({ a: 1 })
  expect(of?.('section/sub/deep/c.md', 'pages')).toEqual({})
  expect(of?.('_posts/2020-01-07-p7.md', 'posts')).toEqual({ b: 1 })
  expect(of?.('_posts/a/b/2020-01-07-p7.md', 'posts')).toEqual({ b: 1 })
  expect(of?.('pages/deep/er/x.md', 'pages')).toEqual({ c: 1 })
})

test('posts are where the defaults say, unless they say it themselves', () => {
  const config = { raw: { defaults: [rule('', { permalink: '/blog/:title/', tags: ['one'] }, 'posts')] } }
  const posts = { '_posts/2020-01-01-a.md': {}, '_posts/2020-01-02-b.md': { permalink: '/own/' } }
  const paths = planSite(sampleSource(posts, { config })).files.map(file => file.path)
  expect(paths).toContain('blog/a/index.html')
  expect(paths).toContain('own/index.html')
  expect(paths).toContain('tags/one/index.html')
})
