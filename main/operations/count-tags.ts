import type { TagCount } from '../../shared/blog.ts'

/** How many posts have each tag; a tag that a post has twice counts once. The most used first, then by code point. */
export function countTags(posts: Iterable<readonly string[]>): readonly TagCount[] {
  const counts = new Map<string, number>()
  for (const tags of posts) {
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}
