import { showPost } from './post-actions.ts'
import { recentPosts, stepOnWay, useVisits } from './visits-store.ts'

/** The post before this one. */
export async function switchBack(): Promise<void> {
  const [, before] = recentPosts()
  if (before !== undefined) await showPost(before)
}

/** Back or forward on the way that one went through the posts. */
export async function goOnWay(direction: 1 | -1): Promise<void> {
  const step = stepOnWay(direction)
  const id = step === null ? undefined : useVisits.getState().way[step]
  if (step === null || id === undefined) return
  useVisits.setState({ at: step, isStepping: true })
  try {
    await showPost(id)
  } finally {
    useVisits.setState({ isStepping: false })
  }
}
