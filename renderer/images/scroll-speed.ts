/** In this time without a scroll the list stands still. */
const stillMs = 120

/** How fast something is scrolled; times in milliseconds, places in pixels. */
export interface ScrollSpeed {
  /** It is at this place now; `screenPx` is how much of it is seen at once. */
  scrolled(place: number, nowMs: number, screenPx: number): void
  /** Resolves at once, or when it is scrolled no faster than one can look. */
  slow(): Promise<void>
}

export function createScrollSpeed(): ScrollSpeed {
  let last = { place: 0, nowMs: 0 }
  let waiting: (() => void)[] = []
  let isFast = false
  let still: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    isFast = false
    const told = waiting
    waiting = []
    for (const tell of told) tell()
  }
  return {
    scrolled(place, nowMs, screenPx) {
      const distance = Math.abs(place - last.place)
      const elapsedMs = Math.max(1, nowMs - last.nowMs)
      last = { place, nowMs }
      // The first step after a rest tells nothing: it may be one turn of a wheel.
      if (elapsedMs > stillMs) return
      // More than a screen a second: no single picture is looked at.
      isFast = distance * 1000 > elapsedMs * screenPx
      clearTimeout(still)
      if (isFast) still = setTimeout(settle, stillMs)
      else settle()
    },
    slow: () => (isFast ? new Promise(resolve => waiting.push(resolve)) : Promise.resolve()),
  }
}
