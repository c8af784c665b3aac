import { Worker } from 'node:worker_threads'
import { fromWire } from '../../shared/errors.ts'
import type { FromThread, Questions, ToThread } from './thread-messages.ts'

/** A thread that answers questions: started by the first of them, and ended when nobody has asked for a while. */
export interface AskedThread<Q extends Questions, Fact> {
  /** Throws the signal's reason when that is aborted, and what the thread failed with. */
  ask<N extends keyof Q & string>(
    name: N,
    args: Q[N]['args'],
    how?: { readonly onFact?: (fact: Fact) => void; readonly signal?: AbortSignal },
  ): Promise<Q[N]['result']>
  /** Ends the thread, if there is one; who waits for an answer gets `reason`. */
  close(reason: Error): void
}

export interface ThreadParts {
  /** The bundle of a file that calls `answerQuestions`. */
  readonly file: string
  readonly workerData?: unknown
  /** What a thread has learnt takes memory. */
  readonly idleMs: number
}

interface Waiting {
  readonly onFact: (fact: unknown) => void
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
  readonly signal: AbortSignal
}

export function createAskedThread<Q extends Questions, Fact = never>(
  parts: ThreadParts,
): AskedThread<Q, Fact> {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0

  const end = (error: unknown): void => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    void ended?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(parts.file, { workerData: parts.workerData })
    // Nobody waits for it when the app quits.
    started.unref()
    started.on('message', (message: FromThread) => take(waiting, message))
    started.once('error', error => worker === started && end(error))
    return started
  }
  const endLater = (): void => {
    if (waiting.size > 0) return
    idle = setTimeout(() => end(new Error('idle')), parts.idleMs)
    idle.unref()
  }
  return {
    async ask(name, args, { onFact = () => undefined, signal = new AbortController().signal } = {}) {
      signal.throwIfAborted()
      worker ??= start()
      const asked = worker
      const request = ++last
      clearTimeout(idle)
      const send = (message: ToThread): void => asked.postMessage(message)
      const cancel = () => send({ kind: 'cancel', request })
      signal.addEventListener('abort', cancel, { once: true })
      try {
        return await new Promise((resolve, reject) => {
          // A thread tells and answers what its questions say, see `answerQuestions`.
          waiting.set(request, { onFact: fact => onFact(fact as Fact), resolve, reject, signal })
          send({ kind: 'ask', request, name, args })
        })
      } finally {
        signal.removeEventListener('abort', cancel)
        endLater()
      }
    },
    close: end,
  }
}

function take(waiting: Map<number, Waiting>, message: FromThread): void {
  const asked = waiting.get(message.request)
  if (asked === undefined) return
  if (message.kind === 'told') {
    asked.onFact(message.fact)
    return
  }
  waiting.delete(message.request)
  if (message.kind === 'cancelled') asked.reject(asked.signal.reason)
  else if (message.kind === 'failed') asked.reject(fromWire(message.error))
  else asked.resolve(message.result)
}
