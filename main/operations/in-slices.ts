import type { Steps } from '../../shared/bulk/steps.ts'
import { createSlice } from './slice.ts'

/** Does long work so that the app has its turns in between: what is typed meanwhile must reach its journal. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  const slice = createSlice()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (slice.isOver()) await slice.pause()
  }
}
