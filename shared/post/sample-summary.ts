// For tests and benches only: a post as main summarises it.
import type { PostSummary } from '../blog.ts'

/** A post of a day, `2016-12-03`; null: without a date. */
export function sampleSummary(
  title: string,
  day: string | null,
  more: Partial<PostSummary> = {},
): PostSummary {
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
