import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CdpEvents, CdpResults } from './cdp-protocol.ts'

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly session: string | undefined
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** One conversation with the browser or, by its id, with one target. */
export class CdpSession {
  readonly #connection: Cdp
  readonly #id: string | undefined
  readonly #events = new EventEmitter()

  constructor(connection: Cdp, id: string | undefined) {
    this.#connection = connection
    this.#id = id
  }

  send<M extends keyof CdpResults>(method: M, params: object = {}): Promise<CdpResults[M]> {
    return this.#connection.send(method, params, this.#id)
  }

  on<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E]) => void): void {
    this.#events.on(event, listener)
  }

  emit(event: string, params: unknown): void {
    this.#events.emit(event, params)
  }
}

/** The DevTools protocol over a pair of pipes, which end with this process: messages are JSON, each ended by a NUL. */
export class Cdp {
  readonly root = new CdpSession(this, undefined)
  readonly closed: Promise<void>
  readonly #to: Writable
  readonly #pending = new Map<number, Pending>()
  readonly #sessions = new Map<string, CdpSession>()
  #lastId = 0
  #rest: Buffer[] = []

  constructor(to: Writable, from: Readable) {
    this.#to = to
    this.closed = new Promise(resolve => {
      from.on('close', resolve)
      from.on('error', () => resolve())
    })
    void this.closed.then(() => this.#failAll())
    // A browser that is gone is noticed by the reading end.
    to.on('error', () => {})
    from.on('data', (chunk: Buffer) => this.#receive(chunk))
    this.root.on('Target.detachedFromTarget', ({ sessionId }) => this.#forget(sessionId))
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id)
    if (known) return known
    const session = new CdpSession(this, id)
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#forget(sessionId))
    this.#sessions.set(id, session)
    return session
  }

  send<M extends keyof CdpResults>(
    method: M,
    params: object,
    session: string | undefined,
  ): Promise<CdpResults[M]> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      // The browser answers with what its protocol says for this method.
      this.#pending.set(id, { resolve: value => resolve(value as CdpResults[M]), reject, session })
      if (!this.#to.writable) return this.#failAll()
      this.#to.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
    })
  }

  #receive(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...this.#rest, chunk.subarray(start, end)]).toString('utf8')
      this.#rest = []
      start = end + 1
      // Only the browser writes into this pipe.
      this.#dispatch(JSON.parse(message) as Message)
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start))
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.root : this.session(message.sessionId)
      if (message.method) session.emit(message.method, message.params)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) pending?.reject(new Error(message.error.message))
    else pending?.resolve(message.result)
  }

  #forget(session: string): void {
    this.#sessions.delete(session)
    for (const [id, pending] of this.#pending) {
      if (pending.session !== session) continue
      this.#pending.delete(id)
      pending.reject(new Error('the page is gone'))
    }
  }

  #failAll(): void {
    for (const pending of this.#pending.values()) pending.reject(new Error('the browser is gone'))
    this.#pending.clear()
  }
}
