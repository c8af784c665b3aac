import type {
  Bounds,
  EditCommand,
  Surface,
  SurfaceEvents,
  SurfaceOptions,
  WindowState,
} from '../api/surface.ts'
import type { CdpSession } from './cdp.ts'
import type { CdpBounds, CdpEvents } from './cdp-protocol.ts'
import type { Chromium, NewPage } from './chromium.ts'

const consoleLevels = {
  log: 'info',
  info: 'info',
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
} as const

/** A window's page in our Chromium, by DevTools. */
export class ChromiumSurface implements Surface {
  targetId: string | null = null
  readonly #chromium: Chromium
  readonly #events: SurfaceEvents
  readonly #options: SurfaceOptions
  readonly #appOrigin: string
  /** There is no page before the first address is loaded. */
  readonly #opened: Promise<NewPage>
  #open: (page: NewPage) => void = () => {}
  #isOpening = false
  /** Addresses that the app itself asked for: nobody is asked whether it may go there. */
  readonly #asked = new Set<string>()
  #isClosing = false

  constructor(chromium: Chromium, options: SurfaceOptions, events: SurfaceEvents, appOrigin: string) {
    this.#chromium = chromium
    this.#events = events
    this.#options = options
    this.#appOrigin = appOrigin
    this.#opened = new Promise(resolve => {
      this.#open = resolve
    })
  }

  async load(url: string): Promise<void> {
    this.#asked.add(withoutHash(url))
    if (!this.#isOpening) {
      this.#isOpening = true
      const page = await this.#chromium.openPage(url, this.#options.bounds, one => this.#prepare(one))
      this.#open(page)
      if (this.#isClosing) await this.close()
      return
    }
    const { session } = await this.#opened
    const { errorText } = await session.send('Page.navigate', { url })
    if (errorText) throw new Error(errorText)
  }

  async reload(): Promise<void> {
    const { session } = await this.#opened
    const { entries, currentIndex } = await session.send('Page.getNavigationHistory')
    const current = entries[currentIndex]
    if (current) this.#asked.add(withoutHash(current.url))
    await session.send('Page.reload')
  }

  async focus(): Promise<void> {
    const { session } = await this.#opened
    await session.send('Page.bringToFront')
  }

  async setBounds(bounds: Partial<Bounds>): Promise<void> {
    const { targetId } = await this.#opened
    await this.#place(targetId, bounds)
  }

  async setState(windowState: WindowState): Promise<void> {
    const { targetId } = await this.#opened
    // The protocol goes from one of these to another only by way of 'normal'.
    if (windowState !== 'normal') await this.#setWindow(targetId, { windowState: 'normal' })
    await this.#setWindow(targetId, { windowState })
  }

  async setColorScheme(scheme: 'light' | 'dark' | null): Promise<void> {
    const { session } = await this.#opened
    const features = [{ name: 'prefers-color-scheme', value: scheme ?? '' }]
    await session.send('Emulation.setEmulatedMedia', { features })
  }

  async evaluate(expression: string, userGesture: boolean): Promise<unknown> {
    const { session } = await this.#opened
    const wish = { expression, userGesture, awaitPromise: true, returnByValue: true, replMode: false }
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', wish)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async edit(command: EditCommand): Promise<void> {
    const { session } = await this.#opened
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp' })
  }

  async insertText(text: string): Promise<void> {
    const { session } = await this.#opened
    await session.send('Input.insertText', { text })
  }

  async printToPdf(options: object): Promise<Buffer> {
    const { session } = await this.#opened
    const { data } = await session.send('Page.printToPDF', {
      printBackground: false,
      ...options,
      transferMode: 'ReturnAsBase64',
    })
    return Buffer.from(data, 'base64')
  }

  async screenshot(): Promise<Buffer> {
    const { session } = await this.#opened
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data, 'base64')
  }

  async listenToConsole(): Promise<void> {
    const { session } = await this.#opened
    session.on('Runtime.consoleAPICalled', event => this.#onConsole(event))
    await session.send('Runtime.enable')
  }

  async close(): Promise<void> {
    this.#isClosing = true
    if (this.targetId === null) return
    await this.#chromium.cdp.root.send('Target.closeTarget', { targetId: this.targetId })
  }

  async #prepare(page: NewPage): Promise<void> {
    const { session, targetId } = page
    const { marker, preload, bounds } = this.#options
    this.targetId = targetId
    this.#listen(page)
    const value = JSON.stringify({ window: marker, preload })
    const source = `if (window === window.top && location.origin === ${JSON.stringify(this.#appOrigin)}) window.__electronStandin = ${value}`
    await Promise.all([
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source }),
      this.#guardNavigation(session),
      this.#place(targetId, bounds),
    ])
  }

  #listen({ session, targetId }: NewPage): void {
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      if (frame.unreachableUrl) this.#events.failed(frame.unreachableUrl)
      else this.#events.navigated(frame.url)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.#events.navigated(url)
    })
    session.on('Page.loadEventFired', () => this.#events.loaded())
    session.on('Inspector.targetCrashed', () => this.#events.crashed())
    session.on('Target.attachedToTarget', ({ sessionId }) => {
      const frame = this.#chromium.cdp.session(sessionId)
      void this.#guardNavigation(frame)
        .then(() => frame.send('Runtime.runIfWaitingForDebugger'))
        .catch(ignoreGone)
    })
    this.#chromium.events.on('popup', info => {
      if (info.openerId === targetId) this.#events.wantsWindow(info.url, '', '')
    })
    this.#chromium.events.on('closed', closed => {
      if (closed === targetId && !this.#isClosing) this.#events.closed()
    })
  }

  /** Every document of the page and of its frames is asked for here first; a frame of another site is a target of its own. */
  async #guardNavigation(session: CdpSession): Promise<void> {
    session.on('Fetch.requestPaused', event => this.#judge(session, event))
    await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] })
    const filter = [{ type: 'iframe' }]
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter,
    })
  }

  #judge(session: CdpSession, event: CdpEvents['Fetch.requestPaused']): void {
    const { requestId, frameId, redirectedRequestId } = event
    const url = event.request.url
    const isMainFrame = frameId === this.targetId
    const wasAsked = isMainFrame && this.#asked.delete(withoutHash(url))
    const may = wasAsked || this.#events.mayNavigate(url, isMainFrame, redirectedRequestId !== undefined)
    const verdict = may
      ? session.send('Fetch.continueRequest', { requestId })
      : session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    verdict.catch(ignoreGone)
  }

  /** Sizes are of the page: the browser's window is larger by its frame. */
  async #place(targetId: string, { x, y, width, height }: Partial<Bounds>): Promise<void> {
    if (x !== undefined && y !== undefined) await this.#setWindow(targetId, { left: x, top: y })
    if (width === undefined || height === undefined) return
    const root = this.#chromium.cdp.root
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId })
    // A browser older than this method gives the size to the whole window.
    await root
      .send('Browser.setContentsSize', { windowId, width, height })
      .catch(() => this.#setWindow(targetId, { width, height }))
  }

  async #setWindow(targetId: string, bounds: CdpBounds): Promise<void> {
    const root = this.#chromium.cdp.root
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId })
    await root.send('Browser.setWindowBounds', { windowId, bounds })
  }

  #onConsole(event: CdpEvents['Runtime.consoleAPICalled']): void {
    const message = event.args
      .map(arg => ('value' in arg ? String(arg.value) : (arg.description ?? '')))
      .join(' ')
    const place = event.stackTrace?.callFrames[0]
    const known = Object.entries(consoleLevels).find(([type]) => type === event.type)
    this.#events.console({
      level: known?.[1] ?? 'info',
      message,
      url: place?.url ?? '',
      line: (place?.lineNumber ?? -1) + 1,
    })
  }
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? url
}

/** A frame or page can be gone before it is answered. */
function ignoreGone(): void {}
