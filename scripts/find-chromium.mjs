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
  const candidates = named ? [named] : chromiumCandidates(env)
  return candidates.find(file => existsSync(file)) ?? null
}

/**
 * Where one may be, best first; not all of these exist, and one that exists need not run.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
export function chromiumCandidates(env = process.env) {
  return [...new Set([...onPath(env), ...inApplications(env), ...fromPlaywright(env)])]
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

/** What `playwright install` brought, the newest first. @param {NodeJS.ProcessEnv} env */
function fromPlaywright(env) {
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), playwrightCache())
  if (!existsSync(cache)) return []
  const builds = readdirSync(cache)
    .filter(name => /^chromium-\d+$/.test(name))
    .sort((a, b) => buildNumber(b) - buildNumber(a))
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ]
  return builds.flatMap(build => inside.map(file => join(cache, build, file)))
}

function playwrightCache() {
  if (process.platform === 'darwin') return 'Library/Caches/ms-playwright'
  return process.platform === 'win32' ? 'AppData/Local/ms-playwright' : '.cache/ms-playwright'
}

/** @param {string} name as in chromium-1187 */
function buildNumber(name) {
  return Number(name.slice(name.lastIndexOf('-') + 1))
}
