// For tests and benches only: posts as a filter sees them.
import type { PostSummary } from '../blog.ts'
import { sampleSummary } from '../post/sample-summary.ts'
import type { FilteredPost } from './filter.ts'
import { filteredPost } from './filtered-post.ts'

export function samplePost(title: string, day: string | null, more: Partial<PostSummary> = {}): FilteredPost {
  return filteredPost(sampleSummary(title, day, more))
}
