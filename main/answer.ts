import type { CallName, Calls, Handlers, Reply } from '../shared/calls.ts'
import { AppError, toWire } from '../shared/errors.ts'
import { parseArgs } from './parse-args.ts'

/** Writes down what nobody expected; `where` is the call or the place. */
export type Log = (error: unknown, where: string) => void

/** Answers one call. It never rejects: Electron would keep an error's message and lose its code. */
export async function answer<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: unknown,
  log: Log,
): Promise<Reply<Calls[N]['result']>> {
  try {
    return { ok: true, value: await handlers[name](accept(name, input)) }
  } catch (error) {
    if (!(error instanceof AppError) || error.cause !== undefined) log(error, name)
    return { ok: false, error: toWire(error) }
  }
}

/** `Calls` is what the window promises to send; this is the proof, taken where it arrives. */
function accept<N extends CallName>(name: N, input: unknown): Calls[N]['args'] {
  try {
    return parseArgs[name](input)
  } catch (error) {
    throw new AppError('invalid', 'error.invalidCall', { call: name }, error)
  }
}
