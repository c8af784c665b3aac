import { open as openInspector } from 'node:inspector'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bridgeClient } from 'virtual:bridge-client'
import { app } from './api/app.ts'
import { BrowserSurface } from './api/browser-surface.ts'
import { electronModule } from './api/electron-module.ts'
import { type Launch, log, registeredSchemes, schemeHandlers, setHost, setLaunch } from './api/host.ts'
import { WebContents } from './api/web-contents.ts'
import { findApp } from './app-package.ts'
import { BridgeHub } from './bridge-hub.ts'
import { Chromium } from './chromium/chromium.ts'
import { ChromiumSurface } from './chromium/chromium-surface.ts'
import { makeProfileFolder, sweepProfileFolders } from './chromium/profile-folder.ts'
import { type CommandLine, parseCommandLine } from './command-line.ts'
import { becomeElectron, electronVersion, hookRequire, standinVersion } from './electron-process.ts'
import { bridgeScript } from './server/bridge-script.ts'
import { type StandinServer, startServer } from './server/server.ts'

const returnMs = 10_000
const parentCheckMs = 2_000
const unseenMs = 5_000

let running: Chromium | null = null

export interface StandinOptions {
  readonly executable: string
  readonly findChromium: () => string | null
}

/** Does what Electron's binary does: takes its command line, loads the app, makes it ready. */
export function start(options: StandinOptions): void {
  const args = process.argv.slice(2)
  const line = parseCommandLine(args)
  if (line.wantsVersion) {
    process.stdout.write(`v${electronVersion(options.executable)} (stand-in)\n`)
    return
  }
  process.argv = [options.executable, ...args]
  try {
    const found = findApp(line.app ?? '.')
    const launch = {
      executable: options.executable,
      appFolder: found.folder,
      appPackage: found.content,
      switches: new Map(line.switches),
    }
    setLaunch(launch)
    load(line, found.main, launch)
    run(options, line, launch).catch(fail)
  } catch (error) {
    fail(error)
  }
}

/** The app's own script runs before there is a browser, and may still say how that is to be started. */
function load(line: CommandLine, main: string, launch: Launch): void {
  becomeElectron({ ...launch, chromium: () => running?.version ?? null })
  hookRequire(electronModule)
  const { inspect } = line
  if (inspect) openInspector(inspect.port, inspect.host, inspect.waits)
  const require = createRequire(join(process.cwd(), 'electron'))
  for (const name of line.required) require(name)
  require(main)
}

async function run(options: StandinOptions, line: CommandLine, launch: Launch): Promise<void> {
  const chromium = await startChromium(options, launch, line.switches.has('remote-debugging-port'))
  running = chromium
  log(standinVersion(chromium?.version ?? null))
  await serve(chromium)
  endWith(chromium)
  if (line.switches.has('remote-debugging-port')) endWithParent()
  await app.start()
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}

/** null: the window is shown by whichever browser opens the address that is printed. */
async function startChromium(
  options: StandinOptions,
  launch: Launch,
  isForTests: boolean,
): Promise<Chromium | null> {
  const wantsHeadless = process.env.INKSTONE_STANDIN_HEADLESS === '1'
  if (!isForTests && !wantsHeadless && !hasDisplay()) return null
  const executable = options.findChromium()
  if (!executable) {
    if (isForTests)
      throw new Error('no Chromium was found; install one, or set INKSTONE_CHROMIUM to its path')
    log('no Chromium was found')
    return null
  }
  sweepProfileFolders()
  const wishes = {
    profile: makeProfileFolder(),
    isHeadless: wantsHeadless || !hasDisplay(),
    withoutSandbox: process.getuid?.() === 0 || launch.switches.has('no-sandbox'),
    withPort: isForTests,
    switches: launch.switches,
  }
  return Chromium.start(executable, wishes, line => process.stderr.write(`${line}\n`))
}

async function serve(chromium: Chromium | null): Promise<void> {
  const server: StandinServer = await startServer({
    schemes: registeredSchemes
      .filter(({ privileges }) => privileges.standard)
      .map(({ scheme, privileges }) => ({
        scheme,
        mayMapBody: privileges.supportFetchAPI === true && privileges.stream !== true,
      })),
    handlerOf: scheme => schemeHandlers.get(scheme),
    beforePage: () => chromium?.prepared ?? Promise.resolve(),
    bridge: (nonce, socket) => pageScript(nonce, socket),
    onSocket: (socket, resume) => hub.accept(socket, resume),
    log,
  })
  const hub = new BridgeHub(
    server.nonces,
    () => (chromium ? null : (WebContents.getAllWebContents()[0] ?? null)),
    contents => {
      if (!chromium) announceAgain(server, contents)
    },
  )
  if (chromium) await letIn(chromium, server)
  setHost({
    origins: server.origins,
    openSurface: (contents, options, events) =>
      chromium
        ? new ChromiumSurface(chromium, options, events, server.origins.appOrigin)
        : new BrowserSurface(
            {
              navigate: url => {
                const { conversation } = contents
                if (conversation.isConnected) conversation.post({ kind: 'navigate', url })
                return conversation.isConnected
              },
              announce: url => announce(server, url),
            },
            events,
          ),
    exit: code => void leave(chromium, server, code),
  })
}

/** Our own browser needs no launch code: it gets the cookie before it opens its first page. */
async function letIn(chromium: Chromium, server: StandinServer): Promise<void> {
  // A cookie without an end would end with the browser's last window, which may come again.
  const expires = Date.now() / 1000 + 365 * 24 * 60 * 60
  const url = `${server.origins.appOrigin}/`
  const cookie = { ...server.cookie, url, expires, httpOnly: true, sameSite: 'Strict' }
  await chromium.cdp.root.send('Storage.setCookies', { cookies: [cookie] })
}

function announce(server: StandinServer, url: string): void {
  const path = url.startsWith(server.origins.appOrigin) ? url.slice(server.origins.appOrigin.length) : '/'
  process.stdout.write(`${app.getName()} (stand-in for Electron): open ${server.launchAddress(path)}\n`)
}

/** A page that is not back by then was closed, not reloaded: another browser may come in. */
function announceAgain(server: StandinServer, contents: WebContents): void {
  setTimeout(() => {
    if (contents.isDestroyed() || contents.conversation.isConnected) return
    announce(server, server.origins.toWeb(contents.getURL()))
  }, returnMs).unref()
}

function pageScript(nonce: string, socket: string): string {
  const all = WebContents.getAllWebContents().flatMap(contents =>
    contents.preload === null ? [] : [contents],
  )
  const preloads = [...new Set(all.flatMap(contents => contents.preload ?? []))]
  const { versions, platform, arch } = process
  return bridgeScript(bridgeClient, preloads, {
    nonce,
    socket,
    process: {
      type: 'renderer',
      platform,
      arch,
      versions: { ...versions },
      env: {},
      argv: [],
      sandboxed: true,
      contextIsolated: true,
    },
    defaultPreload: all[0]?.preload ?? null,
  })
}

function endWith(chromium: Chromium | null): void {
  process.once('exit', () => chromium?.kill())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    let isSecond = false
    process.on(signal, () => {
      if (isSecond) process.exit(1)
      isSecond = true
      app.quit()
      if (!chromium) setInterval(endUnseen, unseenMs).unref()
    })
  }
  void chromium?.cdp.closed.then(() => {
    for (const contents of WebContents.getAllWebContents()) contents.owner?.closedByPerson()
  })
}

/** An app that asks, when it is to end, whether it may: with no page to be asked in, nobody would ever answer. */
function endUnseen(): void {
  if (!WebContents.getAllWebContents().some(contents => contents.conversation.isConnected)) app.exit(0)
}

/** A test runner that is killed cannot end what it started; nobody else would. */
function endWithParent(): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1)
  }, parentCheckMs).unref()
}

async function leave(chromium: Chromium | null, server: StandinServer, code: number): Promise<void> {
  server.close()
  await chromium?.end()
  process.exit(code)
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
