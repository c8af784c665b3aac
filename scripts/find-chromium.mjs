// @ts-check
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
]

/**
 * Finds an installed Chromium or a browser made of it.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} its executable
 */
export function findChromium(env = process.env) {
  const named = env.INKSTONE_CHROMIUM
  if (named) return existsSync(named) ? named : null
  return (
    [...onPath(env), ...inApplications(env), ...fromPlaywright(env)].find(file => existsSync(file)) ?? null
  )
}

/** @param {NodeJS.ProcessEnv} env */
function onPath(env) {
  if (process.platform === 'win32') return []
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap(command => folders.map(folder => join(folder, command)))
}

/** @param {NodeJS.ProcessEnv} env */
function inApplications(env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].flatMap(name =>
      ['/Applications', join(homedir(), 'Applications')].map(
        folder => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    )
  }
  if (process.platform !== 'win32') return []
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    folder => folder !== undefined,
  )
  return folders.flatMap(folder => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Chromium/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ])
}

/** @param {NodeJS.ProcessEnv} env */
function fromPlaywright(env) {
  const places = { darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright' }
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    join(
      homedir(),
      process.platform === 'linux'
        ? '.cache/ms-playwright'
        : (places[/** @type {'darwin' | 'win32'} */ (process.platform)] ?? '.cache/ms-playwright'),
    )
  if (!existsSync(cache)) return []
  const builds = readdirSync(cache)
    .filter(name => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ]
  return builds.flatMap(build => inside.map(file => join(cache, build, file)))
}
