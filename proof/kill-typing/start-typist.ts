import { setTimeout } from 'node:timers/promises'
import { startChild } from '../start-child.ts'

/** A process that types, and what it says that it has typed. */
export interface Typist {
  readonly started: Promise<void>
  killAfter(delayMs: number): Promise<void>
  /** When it was killed, in milliseconds since 1970 UTC. */
  killedMs(): number
  /** The times of all keys so far, by post. */
  keys(): ReadonlyMap<string, readonly number[]>
}

export function startTypist(place: { root: string; dataFolder: string }, hasJournal: boolean): Typist {
  const mode = hasJournal ? 'journal' : 'none'
  const child = startChild('kill-typing', [place.root, place.dataFolder, mode])
  let killedMs = 0
  return {
    started: child.printed('started'),
    async killAfter(delayMs) {
      await setTimeout(delayMs)
      killedMs = Date.now()
      if (!child.process.kill('SIGKILL')) throw new Error('a typist ended before it was killed')
      await child.ended
    },
    killedMs: () => killedMs,
    keys() {
      const keys = new Map<string, number[]>()
      for (const line of child.lines) {
        const [id = '', atMs] = line.split('\t')
        if (atMs !== undefined) keys.set(id, [...(keys.get(id) ?? []), Number(atMs)])
      }
      return keys
    },
  }
}
