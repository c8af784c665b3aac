import { type LookPart, lookInTurns, nothingOdd, type OddPlaces } from './look-in-turns.ts'
import type { LookThread } from './look-thread.ts'

/** A look at all files that something is known of. */
export interface Look {
  /** Called once, before anybody asks. */
  begin(parts: readonly LookPart[]): void
  /** Looks, too, and answers when all is looked at: with the places of those that are not as they were, in order. */
  odd(): Promise<OddPlaces>
}

/** Will look at files: together with a thread, where there is one, which begins at once. */
export function createLook(thread: LookThread | null, pause: () => Promise<void>): Look {
  let looking = async (): Promise<OddPlaces> => []
  let answer: Promise<OddPlaces> | null = null
  return {
    begin(parts) {
      const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      const others = thread?.look(parts, turn) ?? Promise.resolve(nothingOdd(parts))
      looking = async () => {
        const found = nothingOdd(parts)
        for (const _ of lookInTurns(parts, turn, found)) await pause()
        const more = await others
        return found.map((places, at) => [...places, ...(more[at] ?? [])].sort((a, b) => a - b))
      }
    },
    odd() {
      answer ??= looking()
      return answer
    },
  }
}
