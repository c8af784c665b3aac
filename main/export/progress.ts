/** Counts files, and tells of them at most ten times a second: each message costs the window some work. */
export interface Progress {
  /** More files have to be made. */
  add(count: number): void
  /** One file is made. */
  step(): void
  /** Tells the final state, whenever the last message was. */
  end(): void
}

const intervalMs = 100

export function createProgress(
  tell: (done: number, total: number) => void,
  nowMs: () => number = () => performance.now(),
): Progress {
  let done = 0
  let total = 0
  let toldMs = Number.NEGATIVE_INFINITY
  return {
    add(count) {
      total += count
    },
    step() {
      done++
      if (nowMs() - toldMs < intervalMs) return
      toldMs = nowMs()
      tell(done, total)
    },
    end: () => tell(done, total),
  }
}
