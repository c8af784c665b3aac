import type { Steps } from '../../shared/bulk/steps.ts'
import { createSlice } from './slice.ts'
import { stopIfCancelled } from './stop-if-cancelled.ts'

/**
 * Does long work so that the app has its turns in between: what is typed meanwhile must reach its journal.
 *
 * Throws `conflict` at the next turn when it is cancelled.
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  const slice = createSlice()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (slice.isOver()) await slice.pause()
    stopIfCancelled(signal)
  }
}
