import type { Origins } from '../server/origins.ts'
import type { SchemeHandler } from '../server/scheme-request.ts'
import type { Surface, SurfaceEvents, SurfaceOptions } from './surface.ts'
import type { WebContents } from './web-contents.ts'

/** What the API needs of the process it runs in; there is one, as there is one Electron. */
export interface Host {
  readonly origins: Origins
  openSurface(contents: WebContents, options: SurfaceOptions, events: SurfaceEvents): Surface
  /** Ends the browser, the server and then the process. */
  exit(code: number): void
}

export interface Launch {
  /** Electron's executable, as `process.argv[0]` and `app.getPath('exe')` say it. */
  readonly executable: string
  readonly appFolder: string
  readonly appPackage: Readonly<Record<string, unknown>>
  readonly switches: Map<string, string | null>
}

export interface RegisteredScheme {
  readonly scheme: string
  readonly privileges: Electron.Privileges
}

let current: Host | null = null
let currentLaunch: Launch | null = null

/** The app's schemes and their handlers, filled by `protocol` and read by the server. */
export const registeredSchemes: RegisteredScheme[] = []
export const schemeHandlers = new Map<string, SchemeHandler>()

export function setLaunch(launch: Launch): void {
  currentLaunch = launch
}

export function launch(): Launch {
  if (!currentLaunch) throw new Error('the stand-in has not read its command line yet')
  return currentLaunch
}

export function setHost(host: Host): void {
  current = host
}

/** Throws where Electron would: what needs a window cannot be used before the app is ready. */
export function host(): Host {
  if (!current) throw new Error('this cannot be used before the app is ready')
  return current
}

export function hasHost(): boolean {
  return current !== null
}

export function log(line: string): void {
  process.stderr.write(`stand-in for Electron: ${line}\n`)
}
