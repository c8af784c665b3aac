import Module, { createRequire } from 'node:module'
import { join } from 'node:path'

/** What `process` says besides in Electron, and what the stand-in says of itself. */
export interface ProcessFacts {
  readonly executable: string
  readonly appFolder: string
  /** null: no Chromium of ours, or not yet. */
  readonly chromium: () => string | null
}

/**
 * Makes this process look like Electron's main process to the app, and like a stand-in to whoever asks.
 *
 * `process.versions['electron-standin']` tells what it is made of.
 */
export function becomeElectron(facts: ProcessFacts): void {
  const electron = electronVersion(facts.executable)
  const versions = Object.defineProperties(
    { ...process.versions },
    {
      electron: { value: electron, enumerable: true },
      chrome: { get: () => facts.chromium() ?? undefined, enumerable: true },
      'electron-standin': { get: () => standinVersion(facts.chromium()), enumerable: true },
    },
  )
  Object.defineProperty(process, 'versions', { value: versions, configurable: true, enumerable: true })
  Object.defineProperty(process, 'type', { value: 'browser', configurable: true, enumerable: true })
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: true, enumerable: true })
  const resources = join(facts.appFolder, 'node_modules/electron/dist/resources')
  Object.defineProperty(process, 'resourcesPath', { value: resources, configurable: true, enumerable: true })
}

export function standinVersion(chromium: string | null): string {
  const node = `Node ${process.versions.node}`
  return chromium === null ? node : `Chromium ${chromium} + ${node}`
}

/** `require('electron')` anywhere in this process gives this module. */
export function hookRequire(electron: object): void {
  // `_load` is what every require goes through; Node documents no other place for a module that is no file.
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown }
  const original = loader._load
  loader._load = (request, ...rest) =>
    request === 'electron' || request === 'electron/main' || request === 'electron/common'
      ? electron
      : original(request, ...rest)
}

/** The version of the `electron` package, which is what the app was written for. */
export function electronVersion(from: string): string {
  const found: unknown = createRequire(from)('electron/package.json')
  const version = typeof found === 'object' && found !== null && 'version' in found ? found.version : null
  if (typeof version !== 'string') throw new Error('the version of the electron package could not be read')
  return version
}
