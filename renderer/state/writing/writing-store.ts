import { create } from 'zustand'
import type { Message } from '../../../shared/errors.ts'
import type { PostFields } from '../../../shared/matter/read-fields.ts'
import type { SaveState } from '../../editor/post-session.ts'

/** The post that is open, as the top bar and the properties panel show it. The text itself is the editor's. */
export interface Writing {
  readonly postId: string | null
  /** What keeps the post that was asked for from being shown. */
  readonly problem: Message | null
  readonly save: SaveState
  readonly readOnly: Message | null
  /** What the front matter says; null: no post, or a front matter that is too long for the form. */
  readonly fields: PostFields | null
}

export const nothingOpen: Writing = {
  postId: null,
  problem: null,
  save: { kind: 'saved' },
  readOnly: null,
  fields: null,
}

export const useWriting = create<Writing>(() => nothingOpen)
