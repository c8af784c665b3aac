import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { Cdp, type CdpSession } from './cdp.ts'
import type { TargetInfo } from './cdp-protocol.ts'
import { type ChromiumWishes, chromiumFlags } from './chromium-flags.ts'
import { removeProfileFolder } from './profile-folder.ts'

const startTimeoutMs = 30_000
const appWindowTimeoutMs = 5_000

export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface NewPage {
  readonly targetId: string
  readonly session: CdpSession
}

/** A running browser with a profile of its own, which ends when this process does, however that happens. */
export class Chromium {
  readonly version: string
  readonly cdp: Cdp
  readonly isHeadless: boolean
  /** 'popup': a page opened a page; 'closed': a page is gone. */
  readonly events = new EventEmitter<{ popup: [TargetInfo]; closed: [string] }>()
  readonly #executable: string
  readonly #flags: readonly string[]
  readonly #process: ChildProcess
  readonly #profile: string
  #opening: Promise<unknown> = Promise.resolve()
  #expected: ((page: NewPage) => void) | null = null

  private constructor(
    executable: string,
    wishes: ChromiumWishes,
    started: { child: ChildProcess; cdp: Cdp; version: string },
  ) {
    this.#executable = executable
    this.#flags = chromiumFlags(wishes)
    this.#profile = wishes.profile
    this.#process = started.child
    this.isHeadless = wishes.isHeadless
    this.cdp = started.cdp
    this.version = started.version
  }

  /** `onDevTools` gets the line that announces the DevTools port, if one was asked for. */
  static async start(
    executable: string,
    wishes: ChromiumWishes,
    onDevTools: (line: string) => void,
  ): Promise<Chromium> {
    const child = spawn(executable, chromiumFlags(wishes), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    })
    const said = listenForDevTools(child, onDevTools)
    const failed = new Promise<never>((_, reject) => {
      child.once('error', reject)
      child.once('exit', code =>
        reject(new Error(`Chromium ended at once with code ${code}:\n${said().slice(-4000)}`)),
      )
      setTimeout(
        () => reject(new Error(`Chromium did not answer in ${startTimeoutMs / 1000} s:\n${said()}`)),
        startTimeoutMs,
      ).unref()
    })
    // stdio[3] and stdio[4] are pipes, as asked for above.
    const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
    const { product } = await Promise.race([cdp.root.send('Browser.getVersion'), failed])
    failed.catch(() => {})
    const chromium = new Chromium(executable, wishes, { child, cdp, version: product.replace(/^.*\//, '') })
    await chromium.#watchTargets()
    return chromium
  }

  /** Resolves when every page that is being opened has been prepared; its server keeps it waiting until then. */
  get prepared(): Promise<unknown> {
    return this.#opening
  }

  /**
   * Opens a window of its own that goes to `url`, in the style of an app where there is a display for it.
   *
   * `prepare` is done before the page gets its first document. Opening it with its address, rather than empty, is
   * what Electron's windows look like to whoever else watches the browser: they come with their address.
   */
  async openPage(url: string, size: PageSize, prepare: (page: NewPage) => Promise<void>): Promise<NewPage> {
    const turn = this.#opening.then(async () => {
      const page = await this.#openNext(url, size)
      await Promise.all([prepare(page), page.session.send('Runtime.runIfWaitingForDebugger')])
      return page
    })
    this.#opening = turn.catch(() => {})
    return turn
  }

  /** Its pages are closed by then, and its profile is nobody's: there is nothing to be gentle for. */
  async end(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const gone = once(this.#process, 'exit')
      this.#process.kill('SIGKILL')
      await gone
    }
    removeProfileFolder(this.#profile)
  }

  /** For the last moment, when nothing can be waited for. */
  kill(): void {
    this.#process.kill('SIGKILL')
    removeProfileFolder(this.#profile)
  }

  /** Every new page waits until it is known whose it is; one that another page opened never goes on. */
  async #watchTargets(): Promise<void> {
    const root = this.cdp.root
    root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => this.#onAttached(sessionId, targetInfo))
    root.on('Target.targetDestroyed', ({ targetId }) => {
      this.events.emit('closed', targetId)
    })
    await root.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] })
    const filter = [{ type: 'page' }]
    await root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter,
    })
  }

  #onAttached(sessionId: string, info: TargetInfo): void {
    const session = this.cdp.session(sessionId)
    if (info.openerId !== undefined) {
      this.events.emit('popup', info)
      this.cdp.root.send('Target.closeTarget', { targetId: info.targetId }).catch(() => {})
      session.send('Runtime.runIfWaitingForDebugger').catch(() => {})
      return
    }
    if (this.#expected) {
      this.#expected({ targetId: info.targetId, session })
      return
    }
    // A tab that the person opened by hand, or a test: no window of the app.
    session.send('Runtime.runIfWaitingForDebugger').catch(() => {})
  }

  /** One at a time: the browser does not say which wish a new page comes from. */
  async #openNext(url: string, size: PageSize): Promise<NewPage> {
    const coming = new Promise<NewPage>(resolve => {
      this.#expected = resolve
    })
    try {
      if (!this.isHeadless) {
        this.#openAppWindow(url, size)
        const page = await Promise.race([coming, after(appWindowTimeoutMs)])
        if (page) return page
      }
      const asked = this.cdp.root.send('Target.createTarget', { url, newWindow: true, ...size })
      return await Promise.race([coming, asked.then(() => coming)])
    } finally {
      this.#expected = null
    }
  }

  /** A second start with the same profile opens the window in the browser that runs. */
  #openAppWindow(url: string, size: PageSize): void {
    const asking = this.#flags.filter(flag => /^--(user-data-dir|no-sandbox|ozone-platform)/.test(flag))
    const args = [...asking, `--app=${url}`, `--window-size=${size.width},${size.height}`]
    spawn(this.#executable, args, { stdio: 'ignore' }).on('error', () => {})
  }
}

function after(delayMs: number): Promise<null> {
  return new Promise(resolve => setTimeout(resolve, delayMs, null).unref())
}

/** Returns what the browser has said so far, for the report of a start that failed. */
function listenForDevTools(child: ChildProcess, onDevTools: (line: string) => void): () => string {
  let said = ''
  let isOpen = true
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (!isOpen) return
    said += text
    const line = /^DevTools listening on ws:\/\/.*$/m.exec(said)?.[0]
    if (!line || !/\n/.test(said.slice(said.indexOf(line) + line.length))) {
      said = said.slice(-100_000)
      return
    }
    isOpen = false
    onDevTools(line)
  })
  return () => said
}
