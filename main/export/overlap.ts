/** Works that run beside each other, so that the disk has something to do while the next page is made. */
export interface Overlap {
  /** Starts a work as soon as there is room for it. Throws what an earlier one failed with. */
  add(work: () => Promise<void>): Promise<void>
  /** Waits until none is running; throws what the first of them failed with. */
  settle(): Promise<void>
}

export function createOverlap(limit: number): Overlap {
  const running = new Set<Promise<void>>()
  let failure: { readonly error: unknown } | null = null

  function throwFailure(): void {
    if (failure !== null) throw failure.error
  }

  return {
    async add(work) {
      while (running.size >= limit) await Promise.race(running)
      throwFailure()
      const mine: Promise<void> = work()
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => running.delete(mine))
      running.add(mine)
    },
    async settle() {
      await Promise.all(running)
      throwFailure()
    },
  }
}

/** The most that any disk makes use of here; Node itself runs four at a time. */
export const writesAtATime = 8
