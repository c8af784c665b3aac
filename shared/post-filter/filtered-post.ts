import type { PostSummary } from '../blog.ts'
import { fold } from '../fold.ts'
import type { FilteredPost } from './filter.ts'

/** Works out what a filter compares. */
export function filteredPost(post: PostSummary): FilteredPost {
  return {
    post,
    foldedTitle: fold(post.title),
    foldedId: fold(post.id),
    foldedTags: foldNames(post.tags),
    foldedCategories: foldNames(post.categories),
  }
}

/** A blog has few names for many posts. Emptied when it has grown: another blog has others. */
const known = new Map<string, string>()
const mostKnown = 10_000
const none: readonly string[] = []

function foldNames(names: readonly string[]): readonly string[] {
  return names.length === 0 ? none : names.map(foldName)
}

function foldName(name: string): string {
  let folded = known.get(name)
  if (folded === undefined) {
    if (known.size >= mostKnown) known.clear()
    folded = fold(name)
    known.set(name, folded)
  }
  return folded
}
