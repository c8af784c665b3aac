import type { Surface, SurfaceEvents } from './surface.ts'

/** What the page of somebody's own browser can be asked for: only to go somewhere else. */
export interface BrowserSurfaceHost {
  /** Sends the connected page there; false: none is connected. */
  navigate(url: string): boolean
  /** Prints the address at which a browser can come in. */
  announce(url: string): void
}

/** A window without a Chromium of ours: whichever browser opens the launch address. */
export class BrowserSurface implements Surface {
  readonly targetId = null
  readonly #host: BrowserSurfaceHost
  readonly #events: SurfaceEvents
  #url = ''

  constructor(host: BrowserSurfaceHost, events: SurfaceEvents) {
    this.#host = host
    this.#events = events
  }

  async load(url: string): Promise<void> {
    this.#url = url
    this.#events.navigated(url)
    if (!this.#host.navigate(url)) this.#host.announce(url)
  }

  async reload(): Promise<void> {
    this.#host.navigate(this.#url)
  }

  /** The person's browser decides these itself. */
  async focus(): Promise<void> {}
  async setBounds(): Promise<void> {}
  async setState(): Promise<void> {}
  async setColorScheme(): Promise<void> {}
  async close(): Promise<void> {}

  evaluate(): Promise<unknown> {
    return refuse('run a script')
  }
  edit(): Promise<void> {
    return refuse('edit')
  }
  insertText(): Promise<void> {
    return refuse('insert text')
  }
  printToPdf(): Promise<Buffer> {
    return refuse('print')
  }
  screenshot(): Promise<Buffer> {
    return refuse('take a picture')
  }
  async listenToConsole(): Promise<void> {}
}

function refuse(what: string): Promise<never> {
  return Promise.reject(new Error(`the stand-in cannot ${what} in a browser that is not its own`))
}
