import CheckTextWorker from './check-text-worker.ts?worker'
import type { TextAnswer, TextRequest } from './look-at-text.ts'

/** Looks at texts in a thread of its own, one after the other. */
export interface TextChecker {
  /** Null: it was given up, since it took too long or failed. */
  look(request: Omit<TextRequest, 'version'>): Promise<TextAnswer | null>
}

/** A text that takes longer is given up. */
const patienceMs = 8000

export function createTextChecker(): TextChecker {
  let worker: Worker | null = null
  let version = 0
  const waiting = new Map<number, (answer: TextAnswer | null) => void>()

  const giveUp = () => {
    worker?.terminate()
    worker = null
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new CheckTextWorker()
    started.onmessage = ({ data }: MessageEvent<TextAnswer>) => {
      waiting.get(data.version)?.(data)
      waiting.delete(data.version)
    }
    started.onerror = giveUp
    return started
  }
  return {
    async look(request) {
      worker ??= start()
      const mine = ++version
      const answered = new Promise<TextAnswer | null>(resolve => waiting.set(mine, resolve))
      worker.postMessage({ ...request, version: mine } satisfies TextRequest)
      const timer = setTimeout(giveUp, patienceMs)
      return answered.finally(() => clearTimeout(timer))
    },
  }
}
