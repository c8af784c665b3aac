// For tests only: posts as main summarises them.
import type { OpenBlog, PostSummary } from '../shared/blog.ts'

/** A post of a day, `2016-12-03`; null: without a date. */
export function makePost(title: string, day: string | null, more: Partial<PostSummary> = {}): PostSummary {
  return {
    id: `_posts/${day ?? 'undated'}-${title}.md`,
    title,
    date: day === null ? null : { timeMs: Date.parse(`${day}T00:00:00Z`), day, source: 'name' },
    tags: [],
    categories: [],
    draft: false,
    problem: null,
    hidden: null,
    sizeBytes: 100,
    changedMs: 0,
    words: null,
    ...more,
  }
}

export const someBlog: OpenBlog = {
  name: '砚边随笔',
  folder: '/blogs/one',
  generator: 'jekyll',
  assetKey: 'key',
  baseUrl: '',
  timeZone: null,
  markdown: { breaks: null, dollarMath: false },
  problem: null,
}
