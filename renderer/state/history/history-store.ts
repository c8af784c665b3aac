import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { GonePost, PostVersion } from '../../../shared/calls/posts.ts'
import type { Message } from '../../../shared/errors.ts'

/** What the history view shows. */
export interface ShownHistory {
  /** `post`: of the post that is open; `gone`: of posts that are not on the disk any more. */
  readonly kind: 'post' | 'gone'
  /** Whose versions are listed; null: no gone post is chosen, or there is none. */
  readonly id: FileId | null
  readonly gone: readonly GonePost[]
  readonly versions: readonly PostVersion[]
  /** The version that is shown. */
  readonly sha: string | null
  /** Its text; null: not read yet, or it cannot be shown. */
  readonly text: string | null
  /** What it is compared with; null: nothing, since the post is gone. */
  readonly now: string | null
  readonly problem: Message | null
}

interface HistoryState {
  readonly shown: ShownHistory | null
}

export const useHistory = create<HistoryState>()(() => ({ shown: null }))

/** The versions of a post go with it when it is renamed. */
export function renameHistory(from: FileId, to: FileId): void {
  const { shown } = useHistory.getState()
  if (shown?.kind === 'post' && shown.id === from) useHistory.setState({ shown: { ...shown, id: to } })
}

export function closeHistory(): void {
  if (useHistory.getState().shown) useHistory.setState({ shown: null })
}
