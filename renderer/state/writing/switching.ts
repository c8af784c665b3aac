// Ctrl+Tab: the post that was looked at before this one, or while Ctrl is held, one of those before.
import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { attempt } from '../app/notices-store.ts'
import { writeIn } from './post-actions.ts'
import { recentPosts } from './visits-store.ts'

interface SwitchingState {
  /** The posts to choose from, the visible one first; null: nothing is being chosen. */
  readonly posts: readonly FileId[] | null
  readonly active: number
  /** Who only goes back and forth needs no list. */
  readonly isShown: boolean
}

const idle: SwitchingState = { posts: null, active: 0, isShown: false }
const shownAfterMs = 180
const mostPosts = 12

export const useSwitching = create<SwitchingState>()(() => idle)

let timer: ReturnType<typeof setTimeout> | undefined

/** Goes one further in the list, or begins it. */
function stepSwitching(direction: 1 | -1): void {
  const { posts, active } = useSwitching.getState()
  const offered = posts ?? recentPosts().slice(0, mostPosts)
  if (offered.length < 2) return
  if (posts === null) timer = setTimeout(() => useSwitching.setState({ isShown: true }), shownAfterMs)
  useSwitching.setState({ posts: offered, active: (active + direction + offered.length) % offered.length })
}

export function cancelSwitching(): void {
  clearTimeout(timer)
  useSwitching.setState(idle)
}

/** Opens what is chosen in the list. */
async function endSwitching(): Promise<void> {
  const { posts, active } = useSwitching.getState()
  cancelSwitching()
  const chosen = posts?.[active]
  if (chosen !== undefined) await writeIn(chosen)
}

/**
 * Listens for Ctrl+Tab and for Ctrl being let go; the result stops it.
 *
 * Before all others, since it is held and let go, which no command is. On a Mac it is Ctrl as well.
 */
export function listenForSwitching(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && useSwitching.getState().posts !== null) cancelSwitching()
    else if (event.key === 'Tab' && event.ctrlKey && !event.altKey && !event.metaKey)
      stepSwitching(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Control' && useSwitching.getState().posts !== null) void attempt(endSwitching)
  }
  target.addEventListener('keydown', onKeyDown, { capture: true })
  target.addEventListener('keyup', onKeyUp, { capture: true })
  // Ctrl may be let go in another window: nobody would hear of it.
  target.addEventListener('blur', cancelSwitching)
  return () => {
    target.removeEventListener('keydown', onKeyDown, { capture: true })
    target.removeEventListener('keyup', onKeyUp, { capture: true })
    target.removeEventListener('blur', cancelSwitching)
  }
}
