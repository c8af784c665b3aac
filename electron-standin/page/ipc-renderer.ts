import type { AppSocket } from './app-socket.ts'

type Listener = (event: object, ...args: readonly unknown[]) => void

interface Call {
  /** As it was sent, and is sent again when the connection has broken before the answer. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** `ipcRenderer` for the preload. */
export class IpcRenderer {
  readonly #socket: AppSocket
  readonly #calls = new Map<number, Call>()
  readonly #listeners = new Map<
    string,
    readonly { readonly listener: Listener; readonly isOnce: boolean }[]
  >()
  #lastCall = 0

  constructor(socket: AppSocket) {
    this.#socket = socket
    socket.on('event', message => this.#deliver(message.channel, message.args))
    socket.on('reply', message => {
      const call = this.#calls.get(message.call)
      this.#calls.delete(message.call)
      if (message.ok) call?.resolve(message.value)
      else call?.reject(new Error(message.message))
    })
    // In the order of their numbers: a Map keeps that in which they came.
    socket.on('welcome', () => {
      for (const { bytes } of this.#calls.values()) socket.sendAgain(bytes)
    })
    socket.onBreak(final => {
      if (final) this.#failCalls()
    })
  }

  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
    const call = ++this.#lastCall
    return new Promise((resolve, reject) => {
      const [done = call] = this.#calls.keys()
      // What cannot be cloned rejects, as in Electron.
      const bytes = this.#socket.sendCareful({ kind: 'invoke', call, done, channel, args })
      this.#calls.set(call, { bytes, resolve, reject })
    })
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.#socket.send({ kind: 'send', channel, args })
  }

  on(channel: string, listener: Listener): this {
    return this.#add(channel, listener, false)
  }

  addListener(channel: string, listener: Listener): this {
    return this.on(channel, listener)
  }

  once(channel: string, listener: Listener): this {
    return this.#add(channel, listener, true)
  }

  /** Removes it once, as of several that are the same. */
  off(channel: string, listener: Listener): this {
    const known = this.#listeners.get(channel) ?? []
    const at = known.findLastIndex(one => one.listener === listener)
    this.#listeners.set(
      channel,
      known.filter((_, index) => index !== at),
    )
    return this
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener)
  }

  removeAllListeners(channel?: string): this {
    if (channel === undefined) this.#listeners.clear()
    else this.#listeners.delete(channel)
    return this
  }

  listenerCount(channel: string): number {
    return this.#listeners.get(channel)?.length ?? 0
  }

  #add(channel: string, listener: Listener, isOnce: boolean): this {
    this.#listeners.set(channel, [...(this.#listeners.get(channel) ?? []), { listener, isOnce }])
    return this
  }

  #deliver(channel: string, args: readonly unknown[]): void {
    for (const { listener, isOnce } of this.#listeners.get(channel) ?? []) {
      if (isOnce) this.off(channel, listener)
      try {
        listener({ sender: this, senderId: 0, ports: [] }, ...args)
      } catch (error) {
        // One listener's failure is told as any other of the page's, and does not keep the rest from hearing.
        reportError(error)
      }
    }
  }

  /** Nothing can be asked any more, and nobody knows whether the app did what was asked; who asked must hear that. */
  #failCalls(): void {
    for (const call of this.#calls.values())
      call.reject(new Error('the connection to the app broke before it answered'))
    this.#calls.clear()
  }
}
