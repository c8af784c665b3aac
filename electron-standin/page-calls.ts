import type { ToPage } from './wire-messages.ts'

type Reply = Extract<ToPage, { kind: 'reply' }>

/**
 * The calls of one page, each carried out once, however often the page sends it.
 *
 * A page whose connection broke does not know which of its calls arrived, and sends all that have no answer again. An
 * answer is kept until the page says that it has it.
 */
export class PageCalls {
  #last = 0
  readonly #answers = new Map<number, Reply>()

  /**
   * Takes a call. Calls come in the order of their numbers; `done`: all with a smaller number have their answers.
   *
   * `new`: it is to be carried out; `running`: it is being carried out; else the answer that it got.
   */
  take(call: number, done: number): 'new' | 'running' | Reply {
    for (const answered of this.#answers.keys()) if (answered < done) this.#answers.delete(answered)
    if (call <= this.#last) return this.#answers.get(call) ?? 'running'
    this.#last = call
    return 'new'
  }

  answered(reply: Reply): void {
    this.#answers.set(reply.call, reply)
  }
}
