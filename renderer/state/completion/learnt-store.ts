import { create } from 'zustand'
import type { LearntBlog } from '../../../shared/completion/blog-completion.ts'

interface LearntState {
  /** How one writes in the open blog; null: not learnt yet. */
  readonly learnt: LearntBlog | null
}

export const useLearnt = create<LearntState>()(() => ({ learnt: null }))
