/**
 * Says whether something that keeps failing may be tried once more: at most `max` times in any `perMs` milliseconds.
 */
export function createAttempts(max: number, perMs: number, now: () => number = Date.now): () => boolean {
  let times: readonly number[] = []
  return () => {
    const nowMs = now()
    times = times.filter(time => nowMs - time < perMs)
    if (times.length >= max) return false
    times = [...times, nowMs]
    return true
  }
}
