import type { PostSummary } from '../blog.ts'
import type { FilteredPost } from '../post-filter/filter.ts'
import type { ListOrder } from './list-view.ts'

/** All of the posts in an order; those that have nothing to be sorted by come last, whichever way it goes. */
export function sortPosts<T extends Pick<FilteredPost, 'post'>>(
  entries: readonly T[],
  { by, isDescending }: ListOrder,
  titleRanks: ReadonlyMap<string, number>,
): readonly T[] {
  const way = isDescending ? -1 : 1
  const keyed = entries.map(entry => ({ entry, key: numberOf(entry.post, by, titleRanks) }))
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null)
      return one.key === other.key ? way * byId(one, other) : one.key === null ? 1 : -1
    return way * (one.key - other.key || byId(one, other))
  })
  return keyed.map(({ entry }) => entry)
}

function numberOf(
  post: PostSummary,
  by: ListOrder['by'],
  titleRanks: ReadonlyMap<string, number>,
): number | null {
  switch (by) {
    case 'title':
      return titleRanks.get(post.title) ?? null
    case 'date':
      return post.date?.timeMs ?? null
    case 'changed':
      return post.changedMs
    case 'words':
      return post.words
  }
}

/** So that posts that are equal otherwise keep one order, whatever they come in. */
function byId(
  { entry: one }: { readonly entry: Pick<FilteredPost, 'post'> },
  { entry: other }: { readonly entry: Pick<FilteredPost, 'post'> },
): number {
  return one.post.id < other.post.id ? -1 : 1
}
