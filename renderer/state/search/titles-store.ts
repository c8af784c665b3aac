import { create } from 'zustand'
import type { FoundTitle } from '../../../shared/search/search.ts'
import { ask } from '../../ask.ts'

interface TitlesState {
  /** What was asked for; null: nothing yet. */
  readonly query: string | null
  /** The posts that were found for it, the best first. */
  readonly found: readonly FoundTitle[]
}

export const useTitles = create<TitlesState>()(() => ({ query: null, found: [] }))

let newest = 0

/** Looks for posts by a few letters of their titles; until the answer is there, the one before stays. */
export async function findTitles(query: string): Promise<void> {
  const mine = ++newest
  const found = await ask('search.titles', { query })
  if (mine === newest) useTitles.setState({ query, found })
}

/** What was found long ago is not shown for a moment when the palette is opened. */
export function forgetTitles(): void {
  newest++
  useTitles.setState({ query: null, found: [] })
}
