// @ts-check
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { electronVersion, ensureElectron, hasSandboxHelper } from './electron.mjs'
import { cache, root, tell, tool } from './project.mjs'
import { whyNoElectron } from './why-no-electron.mjs'

/**
 * Decides which runtime the app gets, and says so.
 *
 * Electron's where it is installed or can be downloaded and can run; else the stand-in.
 * INKSTONE_RUNTIME=electron or =standin decides by hand.
 * @returns {NodeJS.ProcessEnv} the environment in which the `electron` package finds that runtime
 */
export function chooseRuntime() {
  const wish = process.env.INKSTONE_RUNTIME
  const reason = whyStandIn(wish)
  if (reason === null) {
    tell(`runtime: Electron ${electronVersion()}`)
    return { ...process.env }
  }
  if (wish === 'electron')
    throw new Error(`${reason}. INKSTONE_RUNTIME=electron asks for it; unset it to use the stand-in.`)
  if (process.platform === 'win32')
    throw new Error(
      `The stand-in for Electron cannot be started on Windows, and Electron’s own runtime is not used: ${reason}.`,
    )
  const chromium = ensureChromium()
  tell(`runtime: the stand-in for Electron, Node ${process.versions.node} with ${chromium} (${reason})`)
  return {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: standInFolder(join(root, 'electron-standin'), pathInElectron()),
    INKSTONE_CHROMIUM: chromium,
  }
}

/** @param {string | undefined} wish @returns {string | null} why Electron's own runtime is not used; null where it is */
function whyStandIn(wish) {
  if (wish === 'standin') return 'as INKSTONE_RUNTIME says'
  const reason =
    wish === 'electron'
      ? null
      : whyNoElectron({
          platform: process.platform,
          env: process.env,
          uid: process.getuid?.(),
          read: readText,
          hasSandboxHelper: hasSandboxHelper(),
        })
  return reason ?? ensureElectron(wish === 'electron')
}

/**
 * The folder in which the `electron` package finds the stand-in.
 *
 * It looks for `electron` there; but once Electron itself was downloaded, for the place that its executable has on this
 * system, such as Electron.app/Contents/MacOS/Electron. Then a folder of that shape is made, with a link in it.
 * @param {string} standIn the folder of the stand-in's own executable
 * @param {string | null} place what the `electron` package remembers
 * @param {string} shaped where such a folder is made
 */
export function standInFolder(standIn, place, shaped = join(cache, 'standin')) {
  if (place === null || place === 'electron') return standIn
  const link = join(shaped, place)
  if (existsSync(link) && realpathSync(link) === realpathSync(join(standIn, 'electron'))) return shaped
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(join(standIn, 'electron'), link)
  return shaped
}

function pathInElectron() {
  return readText(tool('electron', 'path.txt'))
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
