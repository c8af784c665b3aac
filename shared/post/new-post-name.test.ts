import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { nameNewPost } from './new-post-name.ts'
import { isPostName } from './post-name.ts'

const post = (id: string, title = 'A title', timeMs = 0) => ({
  id,
  title,
  date: { timeMs, day: '2020-01-01', source: 'name' as const },
  draft: false,
})
const name = (
  title: string,
  posts: readonly ReturnType<typeof post>[] = [],
  generator: Generator = 'jekyll',
) => nameNewPost({ generator, title, day: '2026-11-25', posts })

describe('a new post is named', () => {
  test('as the generator does it, in a blog without posts', () => {
    expect(name('Hello, World!')).toBe('_posts/2026-11-25-hello-world.md')
    expect(name('Hello', [], 'hexo')).toBe('source/_posts/hello.md')
    expect(name('Hello', [], 'hugo')).toBe('content/posts/hello.md')
    expect(name('Hello', [], 'plain')).toBe('hello.md')
    for (const generator of ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain'] as const) {
      expect(isPostName(name('江边', [], generator), generator)).toBe(true)
    }
  })

  test('with the title’s own letters, and nothing that a disk or an address could stumble over', () => {
    expect(name('砚台：与墨？')).toBe('_posts/2026-11-25-砚台-与墨.md')
    expect(name('../../etc/passwd\0:*')).toBe('_posts/2026-11-25-etc-passwd.md')
    expect(name('…')).toBe('_posts/2026-11-25-untitled.md')
    expect(name('')).toBe('_posts/2026-11-25-untitled.md')
  })

  test('in ASCII where the blog gives Chinese titles ASCII names', () => {
    const posts = [post('_posts/2020-01-01-river.md', '江边散步')]
    expect(name('墨 Ink 与纸', posts)).toBe('_posts/2026-11-25-ink.md')
    expect(name('墨', posts)).toBe('_posts/2026-11-25-untitled.md')
    expect(name('墨', [post('_posts/2020-01-01-river.md', 'River')])).toBe('_posts/2026-11-25-墨.md')
  })

  test('as the newest posts are: folder, date, bundle, extension, capitals', () => {
    expect(name('New Post', [post('notes/_posts/2020-01-01-Old-One.markdown')])).toBe(
      'notes/_posts/2026-11-25-New-Post.markdown',
    )
    expect(name('New', [post('content/essays/old/index.md')], 'hugo')).toBe('content/essays/new/index.md')
    expect(name('New', [post('blog/2020-01-01-old.md')], 'eleventy')).toBe('blog/2026-11-25-new.md')
    const old = Array.from({ length: 40 }, (_, i) => post(`source/_posts/old-${i}.md`, 'Old', i))
    const now = Array.from({ length: 30 }, (_, i) => post(`source/_posts/2021/new-${i}.md`, 'New', 1000 + i))
    expect(name('Now', [...old, ...now], 'hexo')).toBe('source/_posts/2021/now.md')
  })

  test('not longer than a disk takes, and not in the middle of a letter', () => {
    const long = name('深'.repeat(300))
    expect(new TextEncoder().encode(long.slice('_posts/'.length)).length).toBeLessThan(240)
    expect(long).toMatch(/^_posts\/2026-11-25-深{66}\.md$/)
  })
})
