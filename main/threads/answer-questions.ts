import { parentPort } from 'node:worker_threads'
import { AppError, toWire } from '../../shared/errors.ts'
import type { FromThread, Questions, ToThread } from './thread-messages.ts'

/** How a question is answered: `tell` says what is known by now, `signal` that nobody wants the answer any more. */
export type Answers<Q extends Questions, Fact> = {
  readonly [N in keyof Q]: (
    args: Q[N]['args'],
    call: { readonly tell: (fact: Fact) => void; readonly signal: AbortSignal },
  ) => Promise<Q[N]['result']>
}

/**
 * Answers what is asked of this thread, one question after the other, but for those that are `quick`.
 *
 * What nobody expected ends the thread, and reaches the log with its stack.
 */
export function answerQuestions<Q extends Questions, Fact = never>(
  opened: Promise<Answers<Q, Fact>>,
  quick: readonly (keyof Q & string)[] = [],
): void {
  const port = parentPort
  if (port === null) throw new Error('this file is a worker')
  const send = (message: FromThread): void => port.postMessage(message)
  const asked = new Map<number, AbortController>()
  let turn: Promise<void> = Promise.resolve()
  // Who asks is told; until somebody does, what cannot be opened is nobody's failure.
  opened.catch(() => undefined)

  port.on('message', (message: ToThread) => {
    if (message.kind === 'cancel') {
      asked.get(message.request)?.abort()
      return
    }
    // Made now, and not when its turn comes: who waits for a turn can be told that nobody wants the answer any more.
    const stop = new AbortController()
    asked.set(message.request, stop)
    if (quick.includes(message.name)) void answer(message, stop)
    else turn = turn.then(() => answer(message, stop))
  })

  async function answer(question: Extract<ToThread, { kind: 'ask' }>, stop: AbortController): Promise<void> {
    const { request, name, args } = question
    const tell = (fact: Fact): void => send({ kind: 'told', request, fact })
    try {
      const answers = await opened
      stop.signal.throwIfAborted()
      send({ kind: 'answered', request, result: await answers[name]?.(args, { tell, signal: stop.signal }) })
    } catch (error) {
      if (stop.signal.aborted) send({ kind: 'cancelled', request })
      else if (error instanceof AppError) send({ kind: 'failed', request, error: toWire(error) })
      else throw error
    } finally {
      asked.delete(request)
    }
  }
}
