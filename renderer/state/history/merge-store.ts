import { create } from 'zustand'
import type { MergePiece } from '../../../shared/merge/merge-texts.ts'

/** Two versions of a post that are being made into one. */
export interface Merging {
  /** The post that gets the text. */
  readonly id: string
  /** Where the other version is. `disk`: in the post's own file; `copy`: in a file that a sync tool made. */
  readonly other:
    | { readonly kind: 'disk'; readonly text: string; readonly sha: string }
    | { readonly kind: 'copy'; readonly id: string }
  readonly pieces: readonly MergePiece[]
}

/** What the keys and the palette do in the merge view that is shown. */
export interface MergeActions {
  readonly settle: (choice: 'mine' | 'disk' | 'both' | 'hand') => void
  readonly goTo: (step: 1 | -1) => void
  readonly text: () => string
}

interface MergeState {
  readonly merging: Merging | null
  readonly actions: MergeActions | null
  /** How many clashes are still to be settled. */
  readonly open: number
}

/** The merge view is there while something is being merged. */
export const useMerge = create<MergeState>()(() => ({ merging: null, actions: null, open: 0 }))

/** What is settled so far stays: the pieces are the same. */
export function renameMerge(from: string, to: string): void {
  const { merging } = useMerge.getState()
  if (merging?.id === from) useMerge.setState({ merging: { ...merging, id: to } })
}

export function closeMerge(): void {
  if (useMerge.getState().merging) useMerge.setState({ merging: null })
}
