import { loudEmitter, served } from '../loud.ts'
import { schemeHandlers } from './host.ts'
import { protocol } from './protocol.ts'

type Handler = ((...args: never[]) => unknown) | null

/**
 * The one session. What is decided here is kept, not enforced: the browser asks its own user for permissions, in a
 * profile that starts empty each time.
 */
export class Session extends loudEmitter('session') {
  readonly protocol = protocol
  readonly webRequest = served('session.webRequest', {
    onBeforeRequest: keep,
    onBeforeSendHeaders: keep,
    onHeadersReceived: keep,
    onCompleted: keep,
    onErrorOccurred: keep,
  })
  readonly handlers = new Map<string, Handler>()

  setPermissionRequestHandler(handler: Handler): void {
    this.handlers.set('permission-request', handler)
  }

  setPermissionCheckHandler(handler: Handler): void {
    this.handlers.set('permission-check', handler)
  }

  setDevicePermissionHandler(handler: Handler): void {
    this.handlers.set('device-permission', handler)
  }

  setDisplayMediaRequestHandler(handler: Handler): void {
    this.handlers.set('display-media-request', handler)
  }

  setBluetoothPairingHandler(handler: Handler): void {
    this.handlers.set('bluetooth-pairing', handler)
  }

  setUSBProtectedClassesHandler(handler: Handler): void {
    this.handlers.set('usb-protected-classes', handler)
  }

  setCertificateVerifyProc(handler: Handler): void {
    this.handlers.set('certificate-verify', handler)
  }

  /** The browser checks spelling by its own settings: what the app wishes is kept, and can be looked at. */
  readonly availableSpellCheckerLanguages = ['en-US']
  readonly #words: string[] = []
  #isSpellCheckerEnabled = true
  #spellCheckerLanguages: readonly string[] = []

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.#isSpellCheckerEnabled = isEnabled
  }

  isSpellCheckerEnabled(): boolean {
    return this.#isSpellCheckerEnabled
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    const unknown = languages.find(one => !this.availableSpellCheckerLanguages.includes(one))
    if (unknown !== undefined) throw new Error(`Invalid language code provided: "${unknown}"`)
    this.#spellCheckerLanguages = [...languages]
  }

  getSpellCheckerLanguages(): string[] {
    return [...this.#spellCheckerLanguages]
  }

  addWordToSpellCheckerDictionary(word: string): boolean {
    this.#words.push(word)
    return true
  }

  async listWordsInSpellCheckerDictionary(): Promise<string[]> {
    return [...this.#words]
  }

  setUserAgent(): void {}
  setPreloads(): void {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}
  flushStorageData(): void {}

  /** The app's own schemes only; the app has no business with others that the stand-in could do for it. */
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const handler = schemeHandlers.get(new URL(request.url).protocol.slice(0, -1))
    return handler ? handler(request) : globalThis.fetch(request)
  }
}

export const defaultSession = new Session()

export const session = served('session', { defaultSession })

function keep(): void {}
