// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { tell, tool } from './project.mjs'
import { readStamp, removeStamp, writeStamp } from './stamps.mjs'

const dayMs = 24 * 60 * 60 * 1000
const patienceMs = 5 * 60 * 1000
const failedStamp = 'electron-failed'

/**
 * Downloads Electron's runtime when it is not there. A download that failed is not tried again for a day.
 * @param {boolean} insist try at once, whatever happened before
 * @returns {string | null} why it is not there
 */
export function ensureElectron(insist) {
  if (isElectronInstalled()) return null
  const failedAtMs = Number(readStamp(failedStamp) ?? 0)
  if (!insist && Date.now() - failedAtMs < dayMs)
    return 'Electron’s own runtime could not be downloaded within the last day; INKSTONE_RUNTIME=electron tries again'
  tell(`downloading Electron ${electronVersion()}`)
  const { stderr, signal } = spawnSync(process.execPath, [tool('electron', 'install.js')], {
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    timeout: patienceMs,
  })
  if (isElectronInstalled()) {
    removeStamp(failedStamp)
    return null
  }
  writeStamp(failedStamp, String(Date.now()))
  const reason = signal ? `it took more than ${patienceMs / 60_000} minutes` : reasonIn(stderr)
  return `Electron’s own runtime could not be downloaded: ${reason}`
}

/** The one line of a stack trace that says why. @param {string} stderr */
export function reasonIn(stderr) {
  const lines = stderr.split('\n').map(line => line.trim())
  const line = lines.find(text => /^\w*Error\b/.test(text)) ?? lines.find(text => text !== '')
  // Node says no more than this of a server that it cannot reach.
  if (line === 'TypeError: fetch failed') return 'no connection to the server that has it'
  return line ?? 'its installer did not say why'
}

function isElectronInstalled() {
  try {
    return (
      readFileSync(tool('electron', 'dist/version'), 'utf8').replace(/^v/, '').trim() === electronVersion()
    )
  } catch {
    return false
  }
}

/** Someone gave Electron's sandbox helper the rights that it needs where user namespaces are closed. */
export function hasSandboxHelper() {
  const helper = statSync(tool('electron', 'dist/chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
}

/** @returns {string} */
export function electronVersion() {
  return JSON.parse(readFileSync(tool('electron', 'package.json'), 'utf8')).version
}
