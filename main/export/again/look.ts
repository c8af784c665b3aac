import { type LookPart, lookInTurns, nothingOdd, type OddPlaces } from './look-in-turns.ts'
import type { LookThread } from './look-thread.ts'

/** A look at all files that something is known of. */
export interface Look {
  /** Looks, too, and answers when all is looked at: with the places of those that are not as they were, in order. */
  odd(): Promise<OddPlaces>
}

/** Together with a thread, where there is one, which begins at once. */
export function beginLook(
  parts: readonly LookPart[],
  thread: LookThread | null,
  pause: () => Promise<void>,
): Look {
  const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const others = thread?.look(parts, turn) ?? Promise.resolve(nothingOdd(parts))
  let answer: Promise<OddPlaces> | null = null

  async function lookedAt(): Promise<OddPlaces> {
    const found = nothingOdd(parts)
    for (const _ of lookInTurns(parts, turn, found)) await pause()
    const more = await others
    return found.map((places, at) => [...places, ...(more[at] ?? [])].sort((a, b) => a - b))
  }

  return {
    odd() {
      answer ??= lookedAt()
      return answer
    },
  }
}
