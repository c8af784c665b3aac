import { create } from 'zustand'
import { isUntitled } from '../../../shared/post/untitled.ts'
import type { FoundTitle } from '../../../shared/search/search.ts'
import { ask } from '../../ask.ts'
import { useBlog } from '../blog/blog-store.ts'
import { refreshPages } from '../posts/pages-store.ts'
import { useVisits } from '../writing/visits-store.ts'

interface TitlesState {
  /** What was asked for; null: nothing yet. */
  readonly query: string | null
  /** The posts that were found for it, the best first. */
  readonly found: readonly FoundTitle[]
}

export const useTitles = create<TitlesState>()(() => ({ query: null, found: [] }))

let newest = 0
/** What was asked last, answered or not; null: nothing since the palette was opened. */
let asked: string | null = null

/** Looks for posts by a few letters of their titles; until the answer is there, the one before stays. */
export async function findTitles(query: string): Promise<void> {
  const mine = ++newest
  asked = query
  // Pages too, which are not in the list of posts.
  const recent = useVisits.getState().recent.filter(id => !isUntitled(id))
  const found = await ask('search.titles', { query, recent })
  if (mine === newest) useTitles.setState({ query, found })
}

/** Has the pages listed, if they may have changed, and looks again for what was typed meanwhile. */
export async function findPagesToo(): Promise<void> {
  if (!useBlog.getState().blog || !(await refreshPages())) return
  if (asked !== null) await findTitles(asked)
}

/** What was found long ago is not shown for a moment when the palette is opened. */
export function forgetTitles(): void {
  newest++
  asked = null
  useTitles.setState({ query: null, found: [] })
}
