/** Waits for a pause in typing, but not for ever. */
export interface TypingPause {
  /** Something was typed. */
  typed(): void
  /** Something else happened that is worth a look. */
  soon(): void
  cancel(): void
}

const pauseMs = 350
/** Who types on without a pause is told at last. */
const longestMs = 2500
const soonMs = 120

export function createTypingPause(work: () => void, now: () => number = Date.now): TypingPause {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sinceMs: number | null = null
  const wait = (ms: number) => {
    sinceMs ??= now()
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        sinceMs = null
        work()
      },
      Math.max(0, Math.min(ms, sinceMs + longestMs - now())),
    )
  }
  return {
    typed: () => wait(pauseMs),
    soon: () => wait(soonMs),
    cancel() {
      clearTimeout(timer)
      sinceMs = null
    },
  }
}
