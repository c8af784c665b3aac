import type { PostSummary } from '../../shared/blog.ts'
import type { PostEntry } from '../state/post-entries.ts'
import type { ListRow } from '../ui/list-steps.ts'

/** The posts with a heading where another year begins. They come sorted by date. */
export function rowsByYear(entries: readonly PostEntry[], noDate: string): readonly ListRow<PostSummary>[] {
  const rows: ListRow<PostSummary>[] = []
  let year: string | null = null
  for (const { post } of entries) {
    const postYear = post.date?.day.slice(0, 4) ?? ''
    if (postYear !== year) {
      year = postYear
      // No id of a post begins with a slash, so the two kinds of keys never meet.
      rows.push({ key: `/${rows.length}/${year}`, item: null, heading: year || noDate })
    }
    rows.push({ key: post.id, item: post, heading: '' })
  }
  return rows
}
