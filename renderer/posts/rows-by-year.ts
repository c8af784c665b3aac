import type { PostSummary } from '../../shared/blog.ts'
import type { PostEntry } from '../state/posts/post-entries.ts'
import type { ListRow } from '../ui/list-steps.ts'

interface Grouping {
  readonly entries: readonly PostEntry[]
  /** Null: no headings. */
  readonly years: 'newest first' | 'oldest first' | null
  readonly noDate: string
}

/** The posts under a heading for each year, in their own order below it; those without a date come last. */
export function rowsByYear({ entries, years, noDate }: Grouping): readonly ListRow<PostSummary>[] {
  if (years === null) return entries.map(toRow)
  const groups = new Map<string, PostEntry[]>()
  for (const entry of entries) {
    const year = entry.post.date?.day.slice(0, 4) ?? ''
    const group = groups.get(year)
    if (group) group.push(entry)
    else groups.set(year, [entry])
  }
  const way = years === 'newest first' ? -1 : 1
  const sorted = [...groups].sort(([one], [other]) => {
    if (one === '' || other === '') return one === '' ? 1 : -1
    return one < other ? -way : way
  })
  return sorted.flatMap(([year, group]) => [
    // No id of a post begins with a slash, so the two kinds of keys never meet.
    { key: `/${year}`, item: null, heading: year || noDate },
    ...group.map(toRow),
  ])
}

function toRow({ post }: PostEntry): ListRow<PostSummary> {
  return { key: post.id, item: post, heading: '' }
}
