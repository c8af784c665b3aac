import { served } from '../loud.ts'
import type { WebContents } from './web-contents.ts'

/** The main frame of a page, as `event.senderFrame` shows it; no other frame has a bridge. */
export interface PageFrame {
  readonly url: string
  /** `scheme://host`, as Electron writes the origin of a standard scheme. */
  readonly origin: string
  readonly parent: null
  readonly top: PageFrame
  readonly frames: readonly PageFrame[]
  readonly name: string
  readonly processId: number
  readonly routingId: number
  readonly frameTreeNodeId: number
  readonly detached: boolean
  isDestroyed(): boolean
  send(channel: string, ...args: unknown[]): void
  executeJavaScript(code: string, userGesture?: boolean): Promise<unknown>
}

export function makeFrame(contents: WebContents, url: string): PageFrame {
  const frame: PageFrame = served('WebFrameMain', {
    url,
    origin: /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null',
    parent: null,
    get top() {
      return frame
    },
    frames: [],
    name: '',
    processId: process.pid,
    routingId: contents.id,
    frameTreeNodeId: contents.id,
    detached: false,
    isDestroyed: () => contents.isDestroyed(),
    send: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
    executeJavaScript: (code: string, userGesture?: boolean) => contents.executeJavaScript(code, userGesture),
  })
  return frame
}
