import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { Resumed } from '../../../shared/calls/blog.ts'
import type { Message } from '../../../shared/errors.ts'

export type UntitledPost = Resumed['untitled'][number]

/** What the list marks, and what stands above everything: words that no file has yet. */
interface UnsavedState {
  /** Posts with text from before the app ended without its leave, until they are saved. */
  readonly recovered: ReadonlySet<FileId>
  /** Posts that have no file yet, the newest first. */
  readonly untitled: readonly UntitledPost[]
  /** Why what is typed is not safe from a crash now; null: it is. */
  readonly journalProblem: Message | null
}

export const useUnsaved = create<UnsavedState>()(() => ({
  recovered: new Set(),
  untitled: [],
  journalProblem: null,
}))

/** A post is on the disk: nothing of it is recovered any more. */
export function forgetRecovered(id: FileId): void {
  const { recovered } = useUnsaved.getState()
  if (!recovered.has(id)) return
  useUnsaved.setState({ recovered: new Set([...recovered].filter(other => other !== id)) })
}

export function addUntitled(post: UntitledPost): void {
  const { untitled } = useUnsaved.getState()
  useUnsaved.setState({ untitled: [post, ...untitled.filter(({ id }) => id !== post.id)] })
}

export function removeUntitled(id: FileId): void {
  useUnsaved.setState(({ untitled }) => ({ untitled: untitled.filter(post => post.id !== id) }))
  forgetRecovered(id)
}

/** The list shows what the post's title is now. */
export function retitle(id: FileId, title: string): void {
  const { untitled } = useUnsaved.getState()
  if (untitled.find(post => post.id === id)?.title === title) return
  useUnsaved.setState({ untitled: untitled.map(post => (post.id === id ? { id, title } : post)) })
}
