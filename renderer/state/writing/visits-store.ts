// Where one has been: the posts in the order in which they were looked at last, and the way back and forward.
import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import { postsById } from '../posts/post-entries.ts'
import { useUnsaved } from './unsaved-store.ts'
import { useWriting } from './writing-store.ts'

interface VisitsState {
  /** Each post once, the one that was looked at last first. */
  readonly recent: readonly FileId[]
  /** The way one went, the first step first; a post may be there several times. */
  readonly way: readonly FileId[]
  /** Where on the way one is; -1: nowhere. */
  readonly at: number
  /** A step back or forward is not a step of its own. */
  readonly isStepping: boolean
}

const nowhere: VisitsState = { recent: [], way: [], at: -1, isStepping: false }
const mostRecent = 100
const longestWay = 200

export const useVisits = create<VisitsState>()(() => nowhere)

/** Follows which post is shown; the result stops it. */
export function followVisits(): () => void {
  return useWriting.subscribe(({ postId }, before) => {
    if (postId !== null && postId !== before.postId) visit(postId)
  })
}

/** Another blog has another way. */
export function forgetVisits(): void {
  useVisits.setState(nowhere)
}

/** The posts that were looked at last before this start. Those that were since come first: one need not wait for this. */
export function rememberVisits(earlier: readonly FileId[]): void {
  useVisits.setState(({ recent }) => ({ recent: [...new Set([...recent, ...earlier])].slice(0, mostRecent) }))
}

function visit(id: FileId): void {
  const { recent, way, at, isStepping } = useVisits.getState()
  useVisits.setState({ recent: [id, ...recent.filter(other => other !== id)].slice(0, mostRecent) })
  if (isStepping || way[at] === id) return
  const gone = [...way.slice(0, at + 1), id].slice(-longestWay)
  useVisits.setState({ way: gone, at: gone.length - 1 })
}

/** A post has another name: one has been there all the same. */
export function renameVisits(from: FileId, to: FileId): void {
  const rename = (id: FileId) => (id === from ? to : id)
  const { recent, way } = useVisits.getState()
  useVisits.setState({ recent: [...new Set(recent.map(rename))], way: way.map(rename) })
}

/** The posts that were looked at last and are still there. */
export function recentPosts(): readonly FileId[] {
  return useVisits.getState().recent.filter(isThere)
}

/** The next post on the way, back or forward, that is still there; null: there is none. */
export function stepOnWay(direction: 1 | -1): number | null {
  const { way, at } = useVisits.getState()
  const here = useWriting.getState().postId
  for (let step = at + direction; step >= 0 && step < way.length; step += direction) {
    const id = way[step]
    if (id !== undefined && id !== here && isThere(id)) return step
  }
  return null
}

function isThere(id: FileId): boolean {
  if (isUntitled(id)) return useUnsaved.getState().untitled.some(post => post.id === id)
  return postsById(entriesOf(useBlog.getState().posts)).has(id)
}
