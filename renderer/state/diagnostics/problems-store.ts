import { create } from 'zustand'
import type { PlacedProblem } from '../../editor/diagnostics/problems-field.ts'

interface ProblemsState {
  /** What is underlined in the visible post, in the order of its text. */
  readonly problems: readonly ListedProblem[]
  readonly isListed: boolean
}

/** A problem with its one-based line, as it was when the list was made. */
export interface ListedProblem extends PlacedProblem {
  readonly line: number
}

export const useProblems = create<ProblemsState>()(() => ({ problems: [], isListed: false }))

export function listProblems(isListed: boolean): void {
  useProblems.setState({ isListed })
}
