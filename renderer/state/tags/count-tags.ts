import type { TagCount } from '../../../shared/blog.ts'
import { fold } from '../../../shared/fold.ts'
import { readConflictCopy } from '../../../shared/post/conflict-copy.ts'
import type { Language } from '../../../shared/words/words.ts'
import type { PostEntry } from '../posts/post-entries.ts'

/** Every tag with its number of posts, conflict copies left out, the most used first, then by name as the language sorts names. */
export function countTags(entries: readonly PostEntry[], language: Language): readonly TagCount[] {
  // A Map: `__proto__` is an ordinary tag.
  const counts = new Map<string, number>()
  for (const { post } of entries) {
    if (readConflictCopy(post.id) !== null) continue
    for (const tag of new Set(post.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  const { compare } = new Intl.Collator(language, { numeric: true })
  return Array.from(counts, ([tag, count]) => ({ tag, count })).sort(
    (one, other) => other.count - one.count || compare(one.tag, other.tag) || (one.tag < other.tag ? -1 : 1),
  )
}

export function matchTags(tags: readonly TagCount[], text: string): readonly TagCount[] {
  const folded = fold(text)
  return folded === '' ? tags : tags.filter(({ tag }) => fold(tag).includes(folded))
}
