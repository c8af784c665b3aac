import type { FoundMatch, FoundPost, SearchAnswer } from '../../shared/search/search.ts'
import { type FoundPlace, mostPosts, placeKey } from '../state/search/search-store.ts'
import type { ListRow } from '../ui/list-steps.ts'

/** A line of what was found. */
export type FoundRow =
  | { readonly kind: 'post'; readonly place: FoundPlace; readonly post: FoundPost }
  | {
      readonly kind: 'match'
      readonly place: FoundPlace
      readonly match: FoundMatch
      /** Its post is left out, and it with it. */
      readonly post: FoundPost
    }
  /** More matches of one post than are shown, or more posts. */
  | { readonly kind: 'moreMatches'; readonly count: number }
  | { readonly kind: 'morePosts'; readonly count: number }

/** What was found as the rows of a list: each post, and below it its matches. */
export function searchRows(answer: SearchAnswer): readonly ListRow<FoundRow>[] {
  const rows = answer.posts.flatMap(postRows)
  const more = answer.total - answer.posts.length
  if (more === 0 || answer.posts.length >= mostPosts) return rows
  return [...rows, rowOf('more', { kind: 'morePosts', count: more })]
}

function postRows(post: FoundPost): readonly ListRow<FoundRow>[] {
  const { id, matches, count } = post
  const head: FoundPlace = { id, index: null }
  const rows = matches.map((match, index) =>
    rowOf(placeKey({ id, index }), { kind: 'match', place: { id, index }, match, post }),
  )
  const more = count - matches.length
  return [
    rowOf(placeKey(head), { kind: 'post', place: head, post }),
    ...rows,
    ...(more > 0 ? [rowOf(`more ${id}`, { kind: 'moreMatches', count: more })] : []),
  ]
}

function rowOf(key: string, item: FoundRow): ListRow<FoundRow> {
  return { key, item, heading: '' }
}
