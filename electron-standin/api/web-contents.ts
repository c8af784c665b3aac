import { randomUUID } from 'node:crypto'
import { loudEmitter } from '../loud.ts'
import { PageConversation } from '../page-conversation.ts'
import type { PageState } from '../wire-messages.ts'
import type { BrowserWindow } from './browser-window.ts'
import { makeEvent } from './events.ts'
import { host, log } from './host.ts'
import { makeFrame, type PageFrame } from './page-frame.ts'
import type { ServedWebContents } from './served-members.ts'
import { defaultSession } from './session.ts'
import type { ConsoleMessage, EditCommand, Surface, SurfaceEvents, SurfaceOptions } from './surface.ts'

type OpenHandler = (details: Electron.HandlerDetails) => { action: 'allow' | 'deny' }

const all = new Set<WebContents>()
let lastId = 0

/** A window's page, as the main process sees it. */
export class WebContents extends loudEmitter('webContents') implements ServedWebContents {
  readonly id = ++lastId
  readonly session = defaultSession
  /** Which page the bridge's socket belongs to; given to the page before any script of it runs. */
  readonly marker = randomUUID()
  readonly preload: string | null
  owner: BrowserWindow | null = null
  mainFrame: PageFrame
  state: PageState | null = null
  readonly conversation = new PageConversation()
  #url = ''
  #openHandler: OpenHandler | null = null
  #isDestroyed = false
  #isLoading = false
  #zoomLevel = 0
  readonly #options: SurfaceOptions
  #surface: Surface

  constructor(preload: string | null, options: Pick<SurfaceOptions, 'bounds'>) {
    super()
    this.preload = preload
    this.#options = { ...options, marker: this.marker, preload }
    this.mainFrame = makeFrame(this, '')
    this.#surface = host().openSurface(this, this.#options, this.#surfaceEvents())
    all.add(this)
    this.on('newListener', event => {
      if (event === 'console-message') this.#surface.listenToConsole().catch(ignore)
    })
  }

  static getAllWebContents(): WebContents[] {
    return [...all]
  }

  static fromId(id: number): WebContents | undefined {
    return [...all].find(contents => contents.id === id)
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...all].find(contents => contents.#surface.targetId === targetId)
  }

  static getFocusedWebContents(): WebContents | null {
    return [...all].find(contents => contents.isFocused()) ?? null
  }

  get surface(): Surface {
    return this.#surface
  }

  /** Resolves when the page has loaded. Nobody need listen to a failure: as in Electron, it is an event, too. */
  loadURL(url: string): Promise<void> {
    const loaded = this.#load(url)
    loaded.catch(ignore)
    return loaded
  }

  getURL(): string {
    return this.#url
  }

  getTitle(): string {
    return this.state?.title ?? ''
  }

  isLoading(): boolean {
    return this.#isLoading
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isFocused(): boolean {
    return this.state?.focused ?? false
  }

  focus(): void {
    this.#surface.focus().catch(ignore)
  }

  reload(): void {
    this.#surface.reload().catch(ignore)
  }

  reloadIgnoringCache(): void {
    this.reload()
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    this.conversation.post({ kind: 'event', channel, args })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return this.#surface.evaluate(code, userGesture)
  }

  insertText(text: string): Promise<void> {
    return this.#surface.insertText(text)
  }

  /** The browser's own dialog; without a display there is none, and nothing is printed. */
  print(_options: object = {}, done?: (success: boolean, failureReason: string) => void): void {
    this.#surface.evaluate('window.print()', true).then(
      () => done?.(true, ''),
      () => done?.(false, 'failed'),
    )
  }

  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return this.#surface.printToPdf(paperOf(options))
  }

  openDevTools(): void {
    log('there are no DevTools of its own: use those of the browser')
  }

  toggleDevTools(): void {
    this.openDevTools()
  }

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false
  }

  /** The browser checks spelling by its own settings. */
  setBackgroundThrottling(): void {}

  setZoomLevel(level: number): void {
    this.#zoomLevel = level
    this.#surface.evaluate(`document.documentElement.style.zoom = ${1.2 ** level}`, false).catch(ignore)
  }

  getZoomLevel(): number {
    return this.#zoomLevel
  }

  setZoomFactor(factor: number): void {
    this.setZoomLevel(Math.log(factor) / Math.log(1.2))
  }

  getZoomFactor(): number {
    return 1.2 ** this.#zoomLevel
  }

  undo(): void {
    this.edit('undo')
  }

  redo(): void {
    this.edit('redo')
  }

  cut(): void {
    this.edit('cut')
  }

  copy(): void {
    this.edit('copy')
  }

  paste(): void {
    this.edit('paste')
  }

  pasteAndMatchStyle(): void {
    this.edit('pasteAndMatchStyle')
  }

  /** The word is selected by who asks; the browser does not say which one it has underlined. */
  replaceMisspelling(text: string): void {
    this.insertText(text).catch(ignore)
  }

  selectAll(): void {
    this.edit('selectAll')
  }

  delete(): void {
    this.edit('delete')
  }

  edit(command: EditCommand): void {
    this.#surface.edit(command).catch(ignore)
  }

  close(options?: { waitForBeforeUnload: boolean }): void {
    if (options?.waitForBeforeUnload) this.owner?.close()
    else this.owner?.destroy()
  }

  // What follows is the stand-in's own, not Electron's.

  /** The page was closed, but the app keeps its window: as after a crash, it gets a new one. */
  reopen(): void {
    this.emit('render-process-gone', makeEvent({}), { reason: 'killed', exitCode: 0 })
    if (this.#isDestroyed) return
    this.conversation.dropPage()
    this.#surface = host().openSurface(this, this.#options, this.#surfaceEvents())
    this.#surface.load(host().origins.toWeb(this.#url)).catch(() => {
      log('the window cannot be shown again')
      this.owner?.destroy()
    })
  }

  updateState(state: PageState): void {
    const before = this.state
    this.state = state
    this.#setUrl(host().origins.toScheme(state.url))
    if (before?.title !== state.title) this.emit('page-title-updated', makeEvent({}), state.title, true)
    this.emit('-state', state, before)
  }

  finishedLoading(): void {
    this.#isLoading = false
    this.emit('dom-ready', makeEvent({}))
    this.emit('did-finish-load')
    this.emit('did-stop-loading')
  }

  /** In Electron the app decides; here no further window can be drawn, so that every wish ends in none. */
  wantsWindow(url: string, frameName: string, features: string): void {
    const details = {
      url: host().origins.toScheme(url),
      frameName,
      features,
      disposition: features === '' ? ('foreground-tab' as const) : ('new-window' as const),
      referrer: { url: this.#url, policy: 'strict-origin-when-cross-origin' as const },
    }
    const decision = this.#openHandler?.(details) ?? { action: 'deny' }
    if (decision.action === 'allow' || !this.#openHandler) log(`a window for ${details.url} is not opened`)
  }

  destroyed(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    all.delete(this)
    this.conversation.end()
    this.emit('destroyed')
    this.#surface.close().catch(ignore)
  }

  async #load(url: string): Promise<void> {
    host().origins.chooseApp(url)
    this.#setUrl(url)
    this.#isLoading = true
    this.emit('did-start-loading')
    const loaded = new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', resolve)
      this.once('did-fail-load', (_event, code, text, at) =>
        reject(new Error(`${text} (${code}) loading '${at}'`)),
      )
      this.once('destroyed', () => reject(new Error(`ERR_FAILED (-2) loading '${url}'`)))
    })
    const asked = this.#surface.load(host().origins.toWeb(url)).catch(error => {
      const text = error instanceof Error ? error.message.replace(/^net::/, '') : String(error)
      this.#failed(text, url)
    })
    await Promise.all([loaded, asked])
  }

  #failed(text: string, url: string): void {
    this.#isLoading = false
    this.emit('did-fail-load', makeEvent({}), -2, text, url, true)
  }

  #setUrl(url: string): void {
    this.#url = url
    if (this.mainFrame.url !== url) this.mainFrame = makeFrame(this, url)
  }

  #surfaceEvents(): SurfaceEvents {
    return {
      navigated: url => {
        this.#setUrl(host().origins.toScheme(url))
        this.emit('did-navigate', makeEvent({}), this.#url, 200, 'OK')
      },
      // The app's own page says itself when it has loaded: then its bridge stands, too.
      loaded: () => {
        if (!this.#isAppPage()) this.finishedLoading()
      },
      failed: url => this.#failed('ERR_FAILED', host().origins.toScheme(url)),
      crashed: () => this.emit('render-process-gone', makeEvent({}), { reason: 'crashed', exitCode: 1 }),
      closed: () => this.owner?.closedByPerson(),
      console: message => this.#onConsole(message),
      mayNavigate: (url, isMainFrame, isRedirect) => this.#mayNavigate(url, isMainFrame, isRedirect),
      wantsWindow: (url, name, features) => this.wantsWindow(url, name, features),
    }
  }

  #isAppPage(): boolean {
    const app = host().origins.app
    return app !== null && this.#url.startsWith(`${app.scheme}://${app.host}/`)
  }

  #mayNavigate(webUrl: string, isMainFrame: boolean, isRedirect: boolean): boolean {
    const url = host().origins.toScheme(webUrl)
    const frame = isMainFrame ? this.mainFrame : null
    const event = makeEvent({ url, isMainFrame, isSameDocument: false, frame, initiator: frame })
    if (isRedirect) this.emit('will-redirect', event, url, false, isMainFrame, 0, 0)
    else {
      this.emit('will-frame-navigate', event)
      if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url, false, true, 0, 0)
    }
    return !event.defaultPrevented
  }

  #onConsole({ level, message, url, line }: ConsoleMessage): void {
    const details = {
      level,
      message,
      lineNumber: line,
      sourceId: host().origins.toScheme(url),
      frame: this.mainFrame,
    }
    const levels = ['debug', 'info', 'warning', 'error']
    this.emit('console-message', makeEvent(details), levels.indexOf(level), message, line, details.sourceId)
  }
}

/** Electron's words for paper in those of the browser. */
function paperOf({ pageSize, margins, ...others }: Electron.PrintToPDFOptions): object {
  return {
    ...others,
    ...(pageSize === 'A4' ? { paperWidth: 8.27, paperHeight: 11.7 } : {}),
    ...(margins === undefined
      ? {}
      : {
          marginTop: margins.top ?? 0.4,
          marginBottom: margins.bottom ?? 0.4,
          marginLeft: margins.left ?? 0.4,
          marginRight: margins.right ?? 0.4,
        }),
  }
}

/** What is asked of a page that is closing is allowed to come too late. */
function ignore(): void {}
