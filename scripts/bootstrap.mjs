// @ts-check
// What `npm start` and `npm test` need on a machine that has Node and nothing else.
// Plain JavaScript without dependencies: it runs before anything is installed, on Node 20, which strips no types.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamps = join(root, 'node_modules', '.cache', 'inkstone')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const dayMs = 24 * 60 * 60 * 1000

/** Says one line on standard error, so that a command's own output stays clean. @param {string} line */
export function tell(line) {
  process.stderr.write(`inkstone: ${line}\n`)
}

/** Installs the dependencies when the lock file is not the one that was installed. */
export function ensureDependencies() {
  const wanted = hashOf([join(root, 'package-lock.json')])
  if (existsSync(join(root, 'node_modules', 'vite')) && readStamp('dependencies') === wanted) return
  tell('installing dependencies (npm ci)')
  run(npm, ['ci'], 'npm ci')
  writeStamp('dependencies', wanted)
}

/** Builds what is older than its sources. */
export function ensureBuilt() {
  buildPart('app', ['main', 'renderer', 'shared'], ['electron.vite.config.ts'], ['out/main/index.cjs'], () =>
    run(
      process.execPath,
      [tool('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
      'build',
    ),
  )
  buildPart(
    'stand-in',
    ['electron-standin'],
    ['vite.standin.config.ts'],
    ['out/electron-standin/standin.cjs'],
    () =>
      run(
        process.execPath,
        [tool('vite', 'bin/vite.js'), 'build', '-c', 'vite.standin.config.ts', '--logLevel', 'warn'],
        'build of the stand-in',
      ),
  )
}

/**
 * Finds a Chromium, else brings one: Debian's when we may install packages, else Playwright's.
 * @returns {string} the executable
 */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    tell('installing Chromium (apt-get install chromium)')
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } else {
    tell('installing Chromium (playwright install chromium)')
    spawnSync(process.execPath, [tool('playwright', 'cli.js'), 'install', 'chromium'], {
      stdio: ['ignore', 2, 2],
    })
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, or set INKSTONE_CHROMIUM to its path.',
  )
}

/**
 * Decides which runtime the app gets, and says so.
 *
 * Electron's where it is installed or can be downloaded and there is a display for it; else the stand-in.
 * INKSTONE_RUNTIME=electron or =standin decides by hand.
 * @returns {NodeJS.ProcessEnv} the environment in which the `electron` package finds that runtime
 */
export function chooseRuntime() {
  const wish = process.env.INKSTONE_RUNTIME
  const reason =
    wish === 'standin' ? 'as INKSTONE_RUNTIME says' : wish === 'electron' ? null : whyNoElectron()
  if (reason === null && ensureElectron(wish === 'electron')) {
    tell(`runtime: Electron ${electronVersion()}`)
    return { ...process.env }
  }
  const chromium = ensureChromium()
  tell(
    `runtime: the stand-in for Electron, Node ${process.versions.node} with ${chromium} (${reason ?? "Electron's own runtime could not be downloaded"})`,
  )
  return {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: join(root, 'electron-standin'),
    INKSTONE_CHROMIUM: chromium,
  }
}

/** @returns {string | null} why Electron's runtime could not run here even if it were installed */
function whyNoElectron() {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'no display'
  if (process.getuid?.() === 0) return 'Electron does not run as root'
  return null
}

/** A download that failed is not tried again for a day. @param {boolean} insist @returns {boolean} whether it is there */
function ensureElectron(insist) {
  if (isElectronInstalled()) return true
  const failed = Number(readStamp('electron-failed') ?? 0)
  if (!insist && Date.now() - failed < dayMs) return false
  tell(`downloading Electron ${electronVersion()}`)
  spawnSync(process.execPath, [tool('electron', 'install.js')], {
    stdio: ['ignore', 2, insist ? 2 : 'ignore'],
    timeout: 300_000,
  })
  if (isElectronInstalled()) return true
  if (insist) throw new Error("Electron's runtime could not be downloaded, and INKSTONE_RUNTIME asks for it.")
  writeStamp('electron-failed', String(Date.now()))
  return false
}

function isElectronInstalled() {
  try {
    return (
      readFileSync(join(root, 'node_modules/electron/dist/version'), 'utf8').replace(/^v/, '').trim() ===
      electronVersion()
    )
  } catch {
    return false
  }
}

/** @returns {string} */
function electronVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version
}

/**
 * @param {string} name
 * @param {readonly string[]} folders sources
 * @param {readonly string[]} files more sources
 * @param {readonly string[]} outputs
 * @param {() => void} build
 */
function buildPart(name, folders, files, outputs, build) {
  const sources = [
    ...folders.flatMap(folder => filesIn(join(root, folder))),
    ...files.map(file => join(root, file)),
    join(root, 'package-lock.json'),
  ]
  const wanted = hashOf(sources)
  if (readStamp(`built-${name}`) === wanted && outputs.every(file => existsSync(join(root, file)))) return
  tell(`building the ${name}`)
  build()
  writeStamp(`built-${name}`, wanted)
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !entry.parentPath.includes('fixtures'),
    )
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** @param {readonly string[]} files */
function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    if (existsSync(file) && statSync(file).isFile())
      hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} name */
function readStamp(name) {
  try {
    return readFileSync(join(stamps, name), 'utf8')
  } catch {
    return null
  }
}

/** @param {string} name @param {string} value */
function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true })
  rmSync(join(stamps, name), { force: true })
  writeFileSync(join(stamps, name), value)
}

/** @param {string} packageName @param {string} file */
export function tool(packageName, file) {
  return join(root, 'node_modules', packageName, file)
}

/** @param {string} command @param {readonly string[]} args @param {string} what */
function run(command, args, what) {
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && command === npm,
    })
  } catch {
    throw new Error(`${what} failed; its own messages are above.`)
  }
}
