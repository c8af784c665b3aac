import { appFolders, type FolderName } from '../app-folders.ts'
import { loudEmitter } from '../loud.ts'
import { hasLock, lockInstance, releaseLock } from '../single-instance.ts'
import { BrowserWindow } from './browser-window.ts'
import { makeEvent } from './events.ts'
import { hasHost, host, launch, log } from './host.ts'
import type { ServedApp } from './served-members.ts'

type AboutOptions = Electron.AboutPanelOptionsOptions

/** The application's life: ready, windows closed, quit. */
export class App extends loudEmitter('app') implements ServedApp {
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      launch().switches.set(name.toLowerCase(), value)
    },
    appendArgument: (): void => {},
    hasSwitch: (name: string): boolean => launch().switches.has(name.toLowerCase()),
    getSwitchValue: (name: string): string => launch().switches.get(name.toLowerCase()) ?? '',
    removeSwitch: (name: string): void => {
      launch().switches.delete(name.toLowerCase())
    },
  }
  /** True while 'ready' is told and afterwards, also where a test has replaced `isReady`. */
  isStarting = false
  #name: string | null = null
  #paths = new Map<string, string>()
  #about: AboutOptions = {}
  #isReady = false
  #isQuitting = false
  #isEnding = false
  #becomeReady: (() => void) | null = null
  readonly #ready = new Promise<void>(resolve => {
    this.#becomeReady = resolve
  })

  get name(): string {
    return this.getName()
  }

  set name(name: string) {
    this.setName(name)
  }

  getName(): string {
    const { productName, name } = launch().appPackage
    return this.#name ?? String(productName ?? name ?? 'Electron')
  }

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    return String(launch().appPackage.version ?? '0.0.0')
  }

  getAppPath(): string {
    return launch().appFolder
  }

  getPath(name: FolderName): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    const folders = appFolders(this.getName(), launch())
    if (!Object.hasOwn(folders, name)) throw new Error(`Failed to get '${name}' path`)
    return folders[name]
  }

  setPath(name: FolderName, path: string): void {
    this.#paths.set(name, path)
  }

  getLocale(): string {
    return launch().switches.get('lang') || Intl.DateTimeFormat().resolvedOptions().locale
  }

  getSystemLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en-US'
  }

  /** `zh_CN.UTF-8` → `zh-CN`, from what the system's own programs go by. */
  getPreferredSystemLanguages(): string[] {
    const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
    const named = [...(LANGUAGE ?? '').split(':'), LC_ALL, LC_MESSAGES, LANG].filter(
      (locale): locale is string => locale !== undefined && /^[a-z]{2}/i.test(locale),
    )
    const tags = named.map(locale => locale.replace(/[.@].*$/, '').replaceAll('_', '-'))
    return tags.length > 0 ? [...new Set(tags)] : [Intl.DateTimeFormat().resolvedOptions().locale]
  }

  getLocaleCountryCode(): string {
    return this.getSystemLocale().split('-')[1] ?? ''
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    const call = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return lockInstance(this.getPath('userData'), call, other => {
      this.emit('second-instance', makeEvent({}), other.argv, other.workingDirectory, other.additionalData)
    })
  }

  hasSingleInstanceLock(): boolean {
    return hasLock()
  }

  releaseSingleInstanceLock(): void {
    releaseLock()
  }

  /** The browser's own sandbox is on wherever it can be. */
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {
    launch().switches.set('disable-gpu', null)
  }
  setAppUserModelId(): void {}
  setDesktopName(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}
  setAsDefaultProtocolClient(): boolean {
    return false
  }
  focus(): void {
    BrowserWindow.getAllWindows()[0]?.focus()
  }

  setAboutPanelOptions(options: AboutOptions): void {
    this.#about = { ...this.#about, ...options }
  }

  showAboutPanel(): void {
    const { applicationName, applicationVersion, copyright, credits } = this.#about
    const lines = [
      `${applicationName ?? this.getName()} ${applicationVersion ?? this.getVersion()}`,
      copyright,
      credits,
    ]
    const window = BrowserWindow.getAllWindows()[0]
    const about = {
      kind: 'message',
      tone: 'info',
      title: '',
      message: lines[0] ?? '',
      detail: lines.slice(1).filter(Boolean).join('\n'),
      buttons: ['OK'],
      defaultId: 0,
      cancelId: 0,
      checkboxLabel: '',
      checkboxChecked: false,
    } as const
    window?.webContents.conversation.ask(about).catch(() => {})
  }

  /** Asks the app, then closes every window, each of which may refuse; then asks once more, and ends. */
  quit(): void {
    if (this.#isQuitting || this.#isEnding) return
    const event = makeEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    const windows = BrowserWindow.getAllWindows()
    if (windows.length === 0) this.#finishQuit()
    else for (const window of windows) window.close()
  }

  exit(code = 0): void {
    if (this.#isEnding) return
    this.#isEnding = true
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    this.emit('quit', makeEvent({}), code)
    // An app may end before it was ready, as a second instance does.
    if (hasHost()) host().exit(code)
    else process.exit(code)
  }

  relaunch(): void {
    log('the app asks to be started again; the stand-in only ends')
  }

  // What follows is the stand-in's own, not Electron's.

  async start(): Promise<void> {
    this.isStarting = true
    this.#isReady = true
    this.emit('will-finish-launching')
    this.emit('ready', makeEvent({}), {})
    this.#becomeReady?.()
  }

  closeWasRefused(): void {
    this.#isQuitting = false
  }

  windowIsClosed(left: number): void {
    if (left > 0 || this.#isEnding) return
    // Without a listener Electron quits.
    if (this.#isQuitting) this.#finishQuit()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  #finishQuit(): void {
    this.#isQuitting = false
    const event = makeEvent({})
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }
}

export const app = new App()
