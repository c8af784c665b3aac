import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

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
  const script = process.argv[1]
  if (script === undefined) throw new Error('a proof runs from the bundle that scripts/proof.mjs makes')
  const mode = hasJournal ? 'journal' : 'none'
  const args = [script, '--child', 'kill-typing', place.root, place.dataFolder, mode]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let output = ''
  let killedMs = 0
  let isKilled = false
  const started = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.startsWith('started\n')) resolve()
    })
    child.once('exit', code => {
      if (!isKilled) reject(new Error(`a typist ended by itself: ${code}`))
    })
  })
  return {
    started,
    async killAfter(delayMs) {
      await setTimeout(delayMs)
      isKilled = true
      killedMs = Date.now()
      if (!child.kill('SIGKILL')) throw new Error('a typist ended before it was killed')
      await ended
    },
    killedMs: () => killedMs,
    keys() {
      const keys = new Map<string, number[]>()
      // The last line may be cut.
      for (const line of output.split('\n').slice(1, -1)) {
        const [id = '', atMs] = line.split('\t')
        keys.set(id, [...(keys.get(id) ?? []), Number(atMs)])
      }
      return keys
    },
  }
}
