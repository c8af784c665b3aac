import { loudEmitter } from '../loud.ts'
import type { PageFrame } from './page-frame.ts'
import type { WebContents } from './web-contents.ts'

type Handler = (event: InvokeEvent, ...args: readonly unknown[]) => unknown

export interface InvokeEvent {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: PageFrame
  readonly frameId: number
  readonly processId: number
  readonly frameTreeNodeId: number
}

/** What pages may ask of the main process. */
export class IpcMain extends loudEmitter('ipcMain') {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  // What follows is the stand-in's own, not Electron's.

  /** Rejects with the error as the page will read it. */
  async invoke(sender: WebContents, channel: string, args: readonly unknown[]): Promise<unknown> {
    try {
      const handler = this.#handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return await handler(makeInvokeEvent(sender), ...args)
    } catch (error) {
      process.stderr.write(
        `Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : String(error)}\n`,
      )
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`)
    }
  }

  receive(sender: WebContents, channel: string, args: readonly unknown[]): void {
    const reply = (to: string, ...values: unknown[]) => sender.send(to, ...values)
    this.emit(channel, { ...makeInvokeEvent(sender), reply, ports: [] }, ...args)
  }
}

export const ipcMain = new IpcMain()

function makeInvokeEvent(sender: WebContents): InvokeEvent {
  const frame = sender.mainFrame
  return {
    type: 'frame',
    sender,
    senderFrame: frame,
    frameId: frame.routingId,
    processId: frame.processId,
    frameTreeNodeId: frame.frameTreeNodeId,
  }
}
