// Learns how one writes in the open blog, and learns it anew when the blog's events say so.
import { AppError } from '../../../shared/errors.ts'
import { ask, listen } from '../../ask.ts'
import { reportError } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { onLook } from '../writing/the-editor.ts'
import { useLearnt } from './learnt-store.ts'
import { whenListed } from './when-listed.ts'

/** A habit does not change with each save. */
const againMs = 20_000

/** Begins with the first text that is looked at: who only reads the list needs none of it. The result ends it. */
export function listenForHabits(): () => void {
  let folder: string | null = null
  let learntMs = 0
  let newest = 0
  const learn = async () => {
    const mine = ++newest
    learntMs = Date.now()
    if (!(await whenListed()) || mine !== newest) return
    const learnt = await ask('completion.learn', undefined)
    if (mine === newest) useLearnt.setState({ learnt })
  }
  const learnNow = () => void learn().catch(tell)
  const stops = [
    onLook(() => {
      const open = useBlog.getState().blog?.folder ?? null
      if (open === null || open === folder) return
      folder = open
      useLearnt.setState({ learnt: null })
      learnNow()
    }),
    listen('blog.configured', () => {
      if (folder !== null) learnNow()
    }),
    listen('blog.changed', () => {
      if (folder !== null && Date.now() - learntMs > againMs) learnNow()
    }),
  ]
  return () => {
    newest++
    for (const stop of stops) stop()
  }
}

/** A blog that was closed meanwhile is nobody's failure. */
function tell(error: unknown): void {
  if (!(error instanceof AppError)) reportError(error)
}
