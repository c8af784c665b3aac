import type { Generator } from '../blog.ts'
import type { EmptyList } from '../matter/change-list.ts'
import type { TagField } from './bulk-change.ts'
import type { BulkPostFacts } from './bulk-plan.ts'

const keysOf: Readonly<Record<TagField, readonly string[]>> = {
  tags: ['tags', 'tag'],
  categories: ['categories', 'category'],
}

/**
 * How this blog writes that a post has no tags: as most of its posts without any do.
 *
 * Where there is no such post, or as many of one kind as of another, the key stays, with an empty list: that takes the
 * least away.
 */
export function emptyListHabit(
  posts: Iterable<BulkPostFacts>,
  field: TagField,
  generator: Generator,
): EmptyList {
  const counts: Record<EmptyList, number> = { brackets: 0, bare: 0, gone: 0 }
  for (const { meta, problem } of posts) {
    // A post without front matter at all has no habit.
    if (problem !== null || meta[field].length > 0 || Object.keys(meta.data).length === 0) continue
    counts[writtenAs(meta.data, keysOf[field], generator)]++
  }
  const most = Math.max(...Object.values(counts))
  const kinds = (['brackets', 'bare', 'gone'] as const).filter(kind => counts[kind] === most)
  const [only, other] = kinds
  return only !== undefined && other === undefined ? only : 'brackets'
}

function writtenAs(
  data: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  generator: Generator,
): EmptyList {
  const isKey = (key: string) => keys.includes(generator === 'hugo' ? key.toLowerCase() : key)
  const key = Object.keys(data).find(isKey)
  if (key === undefined) return 'gone'
  return Array.isArray(data[key]) ? 'brackets' : 'bare'
}
