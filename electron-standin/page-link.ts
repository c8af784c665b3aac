import type { RawData, WebSocket } from 'ws'
import { parseFromPage } from './from-page.ts'
import { decode, encode } from './wire-codec.ts'
import type { FromPage, ToPage } from './wire-messages.ts'

/** One connection to one page. */
export class PageLink {
  readonly #socket: WebSocket

  constructor(socket: WebSocket, onMessage: (message: FromPage) => void, onLost: () => void) {
    this.#socket = socket
    socket.binaryType = 'nodebuffer'
    socket.on('message', data => {
      const message = this.#read(data)
      if (message) onMessage(message)
    })
    socket.on('close', onLost)
    // A socket that fails also closes.
    socket.on('error', () => {})
  }

  /** Throws a DataCloneError for what cannot be cloned. */
  send(message: ToPage): void {
    this.#socket.send(encode(message))
  }

  /** The page must not come back: another took its place, or the window is gone. */
  close(why: 'replaced' | 'ended'): void {
    this.#socket.close(why === 'replaced' ? 4001 : 4000, why)
  }

  /** A page that says what no bridge says is not spoken to any longer. */
  #read(data: RawData): FromPage | null {
    try {
      // The socket was asked for node buffers above.
      return parseFromPage(decode(data as Buffer))
    } catch (error) {
      process.stderr.write(`stand-in for Electron: a message from the page is refused: ${String(error)}\n`)
      this.#socket.close(4002, 'not understood')
      return null
    }
  }
}
