// What a user does with what was found.
import type { FileId } from '../../../shared/blog.ts'
import type { ReplaceText, SkippedMatches } from '../../../shared/bulk/bulk-change.ts'
import type { FoundMatch, FoundPost } from '../../../shared/search/search.ts'
import { showSearchColumn } from '../app/layout-store.ts'
import { openBulkPlan } from '../operations/bulk-store.ts'
import { showPlace, showPost } from '../writing/post-actions.ts'
import { selectedText } from '../writing/the-editor.ts'
import { focusSearch } from './search-focus.ts'
import {
  type FoundPlace,
  placeKey,
  search,
  searchOptions,
  setReplacement,
  setSearchText,
  useSearch,
} from './search-store.ts'

/** Shows the search, with what is selected in the text; what was found before is still there. */
export function openSearch(): void {
  const selected = selectedText()
  showSearchColumn()
  if (selected !== '') setSearchText(selected)
  else void search()
  focusSearch('search')
}

export function openReplace(): void {
  openSearch()
  if (useSearch.getState().replacement === null) setReplacement('')
  if (useSearch.getState().text !== '') focusSearch('replacement')
}

/** Opens a post where it was found, with the match selected. */
export async function openFound(place: FoundPlace): Promise<void> {
  useSearch.setState({ opened: place })
  const post = useSearch.getState().answer?.posts.find(({ id }) => id === place.id)
  const match = post?.matches[place.index ?? 0]
  if (match) await showPlace(place.id, match.from, match.to)
  else await showPost(place.id)
}

/** The next match, or the one before, from the one that was opened last; past the last one it begins again. */
export async function stepFound(way: 1 | -1): Promise<void> {
  const { answer, opened } = useSearch.getState()
  const places = (answer?.posts ?? []).flatMap(placesOf)
  if (places.length === 0) return
  const key = opened === null ? null : placeKey({ ...opened, index: opened.index ?? 0 })
  const at = places.findIndex(place => placeKey(place) === key)
  const start = at < 0 && way === -1 ? 0 : at
  const next = places[(start + way + places.length) % places.length]
  if (next) await openFound(next)
}

function placesOf({ id, matches }: FoundPost): readonly FoundPlace[] {
  return matches.map((_, index) => ({ id, index }))
}

/** Shows what replacing would do, to be carried out from there. */
export function planReplacement(): void {
  const { text, replacement, answer } = useSearch.getState()
  if (replacement === null || answer === null) return
  openBulkPlan(
    {
      type: 'replaceText',
      query: text,
      options: searchOptions(),
      replacement,
      ...leftOutOf(answer.posts, useSearch.getState().leftOut),
    } satisfies ReplaceText,
    () => void search(),
  )
}

/** What is left out, as a change says it: whole posts, and single matches of others. */
function leftOutOf(
  posts: readonly FoundPost[],
  leftOut: ReadonlySet<string>,
): Pick<ReplaceText, 'without' | 'skip'> {
  const isOut = (id: FileId, index: number | null) => leftOut.has(placeKey({ id, index }))
  const without = posts.filter(({ id }) => isOut(id, null)).map(({ id }) => id)
  const skip = posts.flatMap(({ id, count, matches }): SkippedMatches[] => {
    const skipped = matches.flatMap((_: FoundMatch, index) => (isOut(id, index) ? [index] : []))
    return skipped.length === 0 || isOut(id, null) ? [] : [{ id, matches: skipped, of: count }]
  })
  return { without, skip }
}
