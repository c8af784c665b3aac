// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumCandidates } from '../find-chromium.mjs'
import { tell, tool } from './project.mjs'

const patienceMs = 10 * 60 * 1000

/**
 * Finds a Chromium that runs, else brings one: Debian's when we may install packages, else Playwright's.
 * @returns {string} the executable
 */
export function ensureChromium() {
  if (process.env.INKSTONE_CHROMIUM) return provenByName(process.env.INKSTONE_CHROMIUM)
  /** @type {Set<string>} */
  const refused = new Set()
  const found = firstThatRuns(chromiumCandidates(), refused)
  if (found !== null) return found
  for (const install of [installByApt, installByPlaywright]) {
    if (!install()) continue
    const installed = firstThatRuns(chromiumCandidates(), refused)
    if (installed !== null) return installed
  }
  throw new Error(
    'No Chromium that runs was found, and none could be installed. Install Chromium, Chrome or Edge by hand, or set INKSTONE_CHROMIUM to the path of one, then try again.',
  )
}

/**
 * The first that answers. A file of the right name proves nothing: Ubuntu's chromium-browser only tells to install
 * a snap, and a downloaded one may lack a library of the system. Each that fails is named once, with its reason.
 * @param {readonly string[]} candidates @param {Set<string>} refused those that were named already
 * @returns {string | null}
 */
export function firstThatRuns(candidates, refused = new Set()) {
  for (const candidate of candidates) {
    if (refused.has(candidate) || !existsSync(candidate)) continue
    const problem = whyItDoesNotRun(candidate)
    if (problem === null) return candidate
    refused.add(candidate)
    tell(`${candidate} is passed over: ${problem}`)
  }
  return null
}

/** @param {string} executable @returns {string | null} what it says instead of its version */
export function whyItDoesNotRun(executable) {
  if (!existsSync(executable)) return 'there is no such file'
  // There --version opens a window; what is installed there runs.
  if (process.platform === 'win32') return null
  const { status, signal, stdout, stderr, error } = spawnSync(executable, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  if (error) return error.message
  if (status === 0 && /\d+\.\d+/.test(stdout)) return null
  const said = `${stderr}\n${stdout}`.split('\n').find(line => line.trim() !== '')
  return said?.trim() ?? `it ends with ${signal ?? `exit code ${status}`}`
}

/** @param {string} executable */
function provenByName(executable) {
  const problem = whyItDoesNotRun(executable)
  if (problem === null) return executable
  throw new Error(
    `INKSTONE_CHROMIUM names ${executable}, which does not run (${problem}). Set it to another, or unset it.`,
  )
}

/** @returns {boolean} whether it was tried */
function installByApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  tell('installing Chromium (apt-get install chromium)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], timeout: patienceMs, env })
    if (status !== 0) tell(`apt-get ${args[0]} failed; its own messages are above`)
  }
  return true
}

/** @returns {boolean} whether it was tried */
function installByPlaywright() {
  tell('installing Chromium (playwright install chromium)')
  const args = [tool('playwright', 'cli.js'), 'install', 'chromium']
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2], timeout: patienceMs })
  if (status !== 0) tell('playwright install failed; its own messages are above')
  return true
}
