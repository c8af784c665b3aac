import { decode, encode } from '../wire-codec.ts'
import type { FromPage, ToPage } from '../wire-messages.ts'

type Kind = ToPage['kind']
type Listener<K extends Kind> = (message: Extract<ToPage, { kind: K }>) => void

const firstDelayMs = 100
const lastDelayMs = 5_000
/** Why this page must not come back, by the code with which the app says so. */
const finalCodes: Readonly<Record<number, FinalBreak>> = { 4000: 'ended', 4001: 'replaced', 4002: 'refused' }

export type FinalBreak = 'ended' | 'replaced' | 'refused'

/** The connection to the app. It comes back by itself after a break, as when a laptop has slept. */
export class AppSocket {
  readonly #address: string
  readonly #listeners = new Map<Kind, ((message: ToPage) => void)[]>()
  readonly #onBreak: ((final: FinalBreak | null) => void)[] = []
  #key: string
  #socket: WebSocket | null = null
  #hello: (() => FromPage) | null = null
  #waiting: Uint8Array<ArrayBuffer>[] = []
  #delayMs = firstDelayMs
  #timer: ReturnType<typeof setTimeout> | null = null
  #isOver = false
  #isWelcome = false

  constructor(address: string, nonce: string) {
    this.#address = address
    this.#key = `page=${nonce}`
    for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, () => this.#hurry())
    // The scripts that follow set up what is listened for; nothing is received before they have run.
    this.#open()
  }

  on<K extends Kind>(kind: K, listener: Listener<K>): void {
    const known = this.#listeners.get(kind) ?? []
    // It is only called with messages of this kind.
    this.#listeners.set(kind, [...known, listener as (message: ToPage) => void])
  }

  /** Called when what was sent may be lost; with a reason, when nothing can be sent any more. */
  onBreak(listener: (final: FinalBreak | null) => void): void {
    this.#onBreak.push(listener)
  }

  /** What is said first on a new page's connection. */
  setHello(hello: () => FromPage): void {
    this.#hello = hello
  }

  /** Waits while there is no connection. Throws a DataCloneError for what cannot be cloned. */
  send(message: FromPage): void {
    const bytes = encode(message)
    this.#checkIsOn()
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes)
    else this.#waiting.push(bytes)
  }

  /**
   * For what is sent again, from the first, on each new connection: it is sent on one that is known to be good, or not
   * at all. Throws as `send` does; gives what `sendAgain` takes.
   */
  sendCareful(message: FromPage): Uint8Array<ArrayBuffer> {
    const bytes = encode(message)
    this.#checkIsOn()
    this.sendAgain(bytes)
    return bytes
  }

  sendAgain(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#isWelcome && this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes)
  }

  #checkIsOn(): void {
    if (this.#isOver) throw new Error('the connection to the app is over')
  }

  #open(): void {
    this.#timer = null
    const socket = new WebSocket(`${this.#address}?${this.#key}`)
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    socket.onopen = () => {
      this.#delayMs = firstDelayMs
      // A page that comes back is known already.
      if (this.#hello && this.#key.startsWith('page=')) socket.send(encode(this.#hello()))
      for (const bytes of this.#waiting.splice(0)) socket.send(bytes)
    }
    socket.onmessage = event => this.#receive(event.data)
    socket.onclose = event => this.#closed(finalCodes[event.code] ?? null)
  }

  #receive(data: unknown): void {
    if (!(data instanceof ArrayBuffer)) return
    // The app's side of this connection speaks nothing else.
    const message = decode(new Uint8Array(data)) as ToPage
    if (message.kind === 'welcome') {
      this.#key = `resume=${message.resume}`
      this.#isWelcome = true
    }
    for (const listener of this.#listeners.get(message.kind) ?? []) listener(message)
  }

  #closed(final: FinalBreak | null): void {
    this.#isOver = final !== null
    this.#isWelcome = false
    for (const listener of this.#onBreak) listener(final)
    if (final) return
    this.#timer = setTimeout(() => this.#open(), this.#delayMs)
    this.#delayMs = Math.min(lastDelayMs, this.#delayMs * 2)
  }

  #hurry(): void {
    if (this.#timer === null) return
    clearTimeout(this.#timer)
    this.#open()
  }
}
