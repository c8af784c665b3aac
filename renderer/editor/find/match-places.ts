import type { SearchQuery } from '@codemirror/search'
import type { EditorState, SelectionRange } from '@codemirror/state'

/** A part of the text that was found. */
export interface Match {
  readonly from: number
  readonly to: number
}

/** More are not counted: nobody steps through them one by one. */
export const mostMatches = 10_000

/** What a query finds in the text, from its beginning on, `mostMatches` of them at most. */
export function matchesOf(state: EditorState, query: SearchQuery): readonly Match[] {
  if (!query.valid) return []
  const found: Match[] = []
  const cursor = query.getCursor(state)
  for (let next = cursor.next(); !next.done && found.length < mostMatches; next = cursor.next())
    found.push({ from: next.value.from, to: next.value.to })
  return found
}

/** The match that one stands on, counted from 1; 0: on none. */
export function matchAt(matches: readonly Match[], { from, to }: SelectionRange): number {
  return matches.findIndex(match => match.from === from && match.to === to) + 1
}

/** The first match from a place on; behind the last one it begins anew. Null: there is none. */
export function matchFrom(matches: readonly Match[], place: number): Match | null {
  return matches.find(({ from }) => from >= place) ?? matches[0] ?? null
}
