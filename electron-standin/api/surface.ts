/** In CSS pixels: of what is inside the window, which is what the app asked for. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

export type EditCommand =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'delete'

export interface SurfaceOptions {
  readonly bounds: Partial<Bounds> & { readonly width: number; readonly height: number }
  /** Says to the bridge in the page which window it is in; no other page can guess it. */
  readonly marker: string
  /** The window's preload file. */
  readonly preload: string | null
}

/** What happens to a page, told in web addresses. */
export interface SurfaceEvents {
  navigated(url: string): void
  loaded(): void
  /** An error page is shown instead. */
  failed(url: string): void
  crashed(): void
  /** The person closed it. */
  closed(): void
  console(message: ConsoleMessage): void
  /** False: it must not go there. */
  mayNavigate(url: string, isMainFrame: boolean, isRedirect: boolean): boolean
  wantsWindow(url: string, name: string, features: string): void
}

export interface ConsoleMessage {
  readonly level: 'info' | 'warning' | 'error' | 'debug'
  readonly message: string
  readonly url: string
  readonly line: number
}

/** Where a window's page is shown: a page of our Chromium, or whatever browser came with the launch address. */
export interface Surface {
  /** The DevTools id of its page, where there is one. */
  readonly targetId: string | null
  /** Rejects with Chromium's own words, as `net::ERR_ABORTED`. */
  load(url: string): Promise<void>
  reload(): Promise<void>
  focus(): Promise<void>
  setBounds(bounds: Partial<Bounds>): Promise<void>
  setState(state: WindowState): Promise<void>
  setColorScheme(scheme: 'light' | 'dark' | null): Promise<void>
  evaluate(code: string, isUserGesture: boolean): Promise<unknown>
  edit(command: EditCommand): Promise<void>
  insertText(text: string): Promise<void>
  printToPdf(options: object): Promise<Buffer>
  screenshot(): Promise<Buffer>
  listenToConsole(): Promise<void>
  close(): Promise<void>
}
