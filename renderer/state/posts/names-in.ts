import { readConflictCopy } from '../../../shared/post/conflict-copy.ts'
import type { CountedName, FilterNames } from '../../../shared/post-filter/complete-filter.ts'
import type { PostEntry } from './post-entries.ts'

let last: { readonly entries: readonly PostEntry[]; readonly names: FilterNames } | null = null

/** The names that posts have, for completion, counted once for a list of posts. */
export function namesIn(entries: readonly PostEntry[]): FilterNames {
  if (last?.entries !== entries) last = { entries, names: countNames(entries) }
  return last.names
}

function countNames(entries: readonly PostEntry[]): FilterNames {
  const [tags, categories, years] = [counter(), counter(), counter()]
  for (const { post } of entries) {
    if (readConflictCopy(post.id) !== null) continue
    tags.add(post.tags)
    categories.add(post.categories)
    if (post.date) years.add([post.date.day.slice(0, 4)])
  }
  return {
    tags: tags.list(byUse),
    categories: categories.list(byUse),
    years: years.list((one, other) => (one.name < other.name ? 1 : -1)),
  }
}

/** Counts posts, not mentions. A Map: `__proto__` is an ordinary tag. */
function counter() {
  const counts = new Map<string, number>()
  return {
    add(names: readonly string[]) {
      for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    list: (order: (one: CountedName, other: CountedName) => number) =>
      Array.from(counts, ([name, count]) => ({ name, count })).sort(order),
  }
}

function byUse(one: CountedName, other: CountedName): number {
  return other.count - one.count || (one.name < other.name ? -1 : 1)
}
