import { expect, test } from 'vitest'
import type { FileId } from '../blog.ts'
import { describePost } from '../post/describe-post.ts'
import { emptyConfig } from '../site/sample-source.ts'
import { checkPosts } from './check-posts.ts'

function keys(posts: Readonly<Record<FileId, Readonly<Record<string, unknown>>>>): readonly string[] {
  const about = { generator: 'jekyll', timeZone: 'UTC', modifiedMs: 0 } as const
  const all = Object.entries(posts).map(([id, data]) => ({
    id,
    meta: describePost({ id, data, ...about }),
    problem: null,
    hidden: null,
  }))
  const problems = checkPosts({ generator: 'jekyll', config: emptyConfig, posts: all })
  return problems.map(({ file, key }) => `${file} ${key}`)
}

test('two files that are one on a disk without capitals, or that codes accents another way', () => {
  const titles = ['A', 'B', 'C', 'D'].map(title => ({ title }))
  const [a = {}, b = {}, c = {}, d = {}] = titles
  expect(
    keys({
      '_posts/2020-01-01-Ink.md': a,
      '_posts/2020-01-01-ink.md': b,
      '_posts/2020-01-01-caf\u00e9.md': c,
      '_posts/2020-01-01-cafe\u0301.md': d,
    }),
  ).toEqual(['_posts/2020-01-01-ink.md check.sameFile', '_posts/2020-01-01-cafe\u0301.md check.sameFile'])
})

test('a few posts have no habit that one of them could break', () => {
  expect(
    keys({
      '_posts/2020-01-01-a.md': { title: 'A', layout: 'post' },
      '_posts/2020-01-02-b.md': { title: 'B' },
    }),
  ).toEqual([])
})

test('a field that nearly all posts have is missed in the one that has not', () => {
  const posts = Object.fromEntries(
    Array.from({ length: 12 }, (_none, at) => [
      `_posts/2020-01-${10 + at}-p.md`,
      { title: `Post ${at}`, tags: [], ...(at === 3 ? {} : { layout: 'post' }) },
    ]),
  )
  expect(keys({ ...posts, '_posts/2020-01-30-q.md': { title: 'Q', layout: 'post', tag: 'a' } })).toEqual([
    '_posts/2020-01-13-p.md check.missingKey',
  ])
})
