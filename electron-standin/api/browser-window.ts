import { loudEmitter } from '../loud.ts'
import type { PageState } from '../wire-messages.ts'
import { app } from './app.ts'
import { makeEvent } from './events.ts'
import { nativeTheme } from './native-theme.ts'
import type { ServedBrowserWindow } from './served-members.ts'
import type { Bounds, WindowState } from './surface.ts'
import { WebContents } from './web-contents.ts'

type Options = Electron.BrowserWindowConstructorOptions

const all: BrowserWindow[] = []
const usual = { x: 0, y: 0, width: 800, height: 600 }
/** A page that does not answer whether it may be unloaded hangs, and is unloaded; a busy machine is given its time. */
const unloadAnswerMs = 5_000
let lastId = 0

/** A window. Its size is that of the page in it: the frame around is the browser's. */
export class BrowserWindow extends loudEmitter('BrowserWindow') implements ServedBrowserWindow {
  readonly id = ++lastId
  readonly webContents: WebContents
  #bounds: Bounds
  #state: WindowState = 'normal'
  #title: string
  #backgroundColor: string
  #isVisible: boolean
  #isDestroyed = false
  #isClosing = false
  #minimum: readonly [number, number]

  constructor(options: Options = {}) {
    super()
    if (!app.isReady() && !app.isStarting) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#bounds = { ...usual, ...given(options) }
    this.#title = options.title ?? app.getName()
    this.#backgroundColor = options.backgroundColor ?? '#FFFFFF'
    this.#isVisible = options.show ?? true
    this.#minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
    const { width, height } = this.#bounds
    this.webContents = new WebContents(options.webPreferences?.preload ?? null, {
      bounds: { ...given(options), width, height },
    })
    this.webContents.owner = this
    all.push(this)
    this.#listen()
    if (nativeTheme.themeSource !== 'system') nativeTheme.applyTo(this.webContents)
    app.emit('web-contents-created', makeEvent({}), this.webContents)
    app.emit('browser-window-created', makeEvent({}), this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return all.find(window => window.isFocused()) ?? null
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return all.find(window => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return all.find(window => window.id === id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    this.#setVisible(true)
    this.focus()
  }

  showInactive(): void {
    this.#setVisible(true)
  }

  hide(): void {
    this.#setVisible(false)
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  focus(): void {
    this.webContents.focus()
  }

  blur(): void {}

  isFocused(): boolean {
    return !this.#isDestroyed && this.webContents.isFocused()
  }

  /** First the app is asked, by 'close', then the page, by beforeunload; either can refuse. */
  close(): void {
    if (this.#isDestroyed || this.#isClosing) return
    const event = makeEvent({})
    this.emit('close', event)
    if (this.#isDestroyed) return
    if (event.defaultPrevented) {
      app.closeWasRefused()
      return
    }
    this.#isClosing = true
    void this.#pageMayUnload().then(may => {
      this.#isClosing = false
      if (may) return this.destroy()
      this.webContents.emit('will-prevent-unload', makeEvent({}))
      app.closeWasRefused()
    })
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    all.splice(all.indexOf(this), 1)
    this.webContents.destroyed()
    this.emit('closed', makeEvent({}))
    app.windowIsClosed(all.length)
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  getBounds(): Bounds {
    return { ...this.#bounds }
  }

  setBounds(bounds: Partial<Bounds>): void {
    const isResized = 'width' in bounds || 'height' in bounds
    this.#bound({ ...this.#bounds, ...bounds })
    this.webContents.surface.setBounds(isResized ? this.#bounds : bounds).catch(ignore)
  }

  getNormalBounds(): Bounds {
    return this.getBounds()
  }

  getContentBounds(): Bounds {
    return this.getBounds()
  }

  setContentBounds(bounds: Bounds): void {
    this.setBounds(bounds)
  }

  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getContentSize(): number[] {
    return this.getSize()
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height)
  }

  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y]
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }

  /** The browser decides where its windows are. */
  center(): void {}

  /** Kept, not enforced: the frame is the browser's. */
  setMinimumSize(width: number, height: number): void {
    this.#minimum = [width, height]
  }

  getMinimumSize(): number[] {
    return [...this.#minimum]
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.webContents.getTitle() || this.#title
  }

  setBackgroundColor(color: string): void {
    this.#backgroundColor = color
  }

  getBackgroundColor(): string {
    return this.#backgroundColor
  }

  minimize(): void {
    this.#setState('minimized', 'minimize')
  }

  maximize(): void {
    this.#setState('maximized', 'maximize')
  }

  unmaximize(): void {
    this.#setState('normal', 'unmaximize')
  }

  restore(): void {
    this.#setState('normal', 'restore')
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  setFullScreen(isFullScreen: boolean): void {
    if (isFullScreen === this.isFullScreen()) return
    this.#setState(
      isFullScreen ? 'fullscreen' : 'normal',
      isFullScreen ? 'enter-full-screen' : 'leave-full-screen',
    )
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  isNormal(): boolean {
    return this.#state === 'normal'
  }

  /** Native menus, edited marks and task bars are not drawn. */
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setDocumentEdited(): void {}
  setRepresentedFilename(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}

  // What follows is the stand-in's own, not Electron's.

  /**
   * The page is gone already, unlike in Electron, where a window that the app keeps never left.
   *
   * So a window that is kept gets a new page, in which the app can still ask something.
   */
  closedByPerson(): void {
    if (this.#isDestroyed || this.#isClosing) return
    const event = makeEvent({})
    this.emit('close', event)
    if (this.#isDestroyed) return
    if (event.defaultPrevented) this.webContents.reopen()
    else this.destroy()
  }

  #listen(): void {
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', makeEvent({})))
    this.webContents.on('page-title-updated', (event, title) =>
      this.emit('page-title-updated', event, title, true),
    )
    this.webContents.on('-state', (state: PageState, before: PageState | null) =>
      this.#onState(state, before),
    )
  }

  #onState(state: PageState, before: PageState | null): void {
    this.#bound({ x: state.x, y: state.y, width: state.width, height: state.height })
    if ((before?.focused ?? false) === state.focused) return
    this.emit(state.focused ? 'focus' : 'blur', makeEvent({}))
    app.emit(state.focused ? 'browser-window-focus' : 'browser-window-blur', makeEvent({}), this)
  }

  #bound(bounds: Bounds): void {
    const old = this.#bounds
    this.#bounds = bounds
    if (old.width !== bounds.width || old.height !== bounds.height) this.emit('resize', makeEvent({}))
    if (old.x !== bounds.x || old.y !== bounds.y) this.emit('move', makeEvent({}))
  }

  #setVisible(isVisible: boolean): void {
    if (this.#isVisible === isVisible) return
    this.#isVisible = isVisible
    this.emit(isVisible ? 'show' : 'hide', makeEvent({}))
  }

  #setState(state: WindowState, event: string): void {
    this.#state = state
    this.webContents.surface.setState(state).catch(ignore)
    this.emit(event, makeEvent({}))
  }

  async #pageMayUnload(): Promise<boolean> {
    if (!this.webContents.conversation.isConnected) return true
    const late = new Promise(resolve => setTimeout(resolve, unloadAnswerMs, true))
    const answer = await Promise.race([this.webContents.conversation.ask({ kind: 'unload' }), late]).catch(
      () => true,
    )
    return answer !== false
  }
}

function given(options: Options): Partial<Bounds> {
  return {
    ...(options.x === undefined ? {} : { x: options.x }),
    ...(options.y === undefined ? {} : { y: options.y }),
    ...(options.width === undefined ? {} : { width: options.width }),
    ...(options.height === undefined ? {} : { height: options.height }),
  }
}

/** A window that closes while it is moved is no failure. */
function ignore(): void {}
