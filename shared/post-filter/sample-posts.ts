// For tests and benches only: posts as a filter sees them.
import type { PostSummary } from '../blog.ts'
import type { FilteredPost } from './filter.ts'
import { filteredPost } from './filtered-post.ts'

export function samplePost(title: string, day: string | null, more: Partial<PostSummary> = {}): FilteredPost {
  return filteredPost({
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
  })
}
