import type { CallName, Calls, EventName, Events } from '../shared/calls.ts'
import { fromWire } from '../shared/errors.ts'

/**
 * Asks the main process for one thing.
 *
 * @throws AppError with the message to show, when main could not do it.
 */
export async function ask<N extends CallName>(name: N, args: Calls[N]['args']): Promise<Calls[N]['result']> {
  const reply = await window.inkstone.call[name](args)
  if (reply.ok) return reply.value
  throw fromWire(reply.error)
}

/** Listens to what main tells unasked; the result stops listening. */
export function listen<N extends EventName>(name: N, listener: (fact: Events[N]) => void): () => void {
  return window.inkstone.on[name](listener)
}
