import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from 'playwright'
import { afterAll, expect } from 'vitest'
import { removeFolder } from './chromium/remove-folder.ts'
import { ensureBuilt, executable } from './ensure-built.ts'

const fixture = join(dirname(fileURLToPath(import.meta.url)), 'fixtures/app')

const folders: string[] = []
/** A test that fails may leave its app behind. */
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) removeFolder(folder, 10_000)
})

/** For tests: starts the fixture app as Playwright starts any Electron app. */
export async function launchFixture(
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  await ensureBuilt()
  return launched(
    await _electron.launch({ executablePath: executable, args: [fixture], env: fixtureEnvironment(env) }),
  )
}

/** As `electron .` does: Playwright finds the executable itself, and loads its own module into the app. */
export async function launchByPackage(): Promise<ElectronApplication> {
  await ensureBuilt()
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(executable)
  return launched(await _electron.launch({ args: [fixture], env: fixtureEnvironment({}) }))
}

function launched(app: ElectronApplication): ElectronApplication {
  children.push(app.process())
  return app
}

/** Starts it without Playwright and without a display, where it prints an address. */
export async function startFixture(
  env: Readonly<Record<string, string>> = {},
): Promise<{ child: ChildProcess; address: string }> {
  await ensureBuilt()
  const child = spawn(executable, [fixture], {
    env: fixtureEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', chunk => {
      said += String(chunk)
      const found = /open (http:\S+)\n/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the fixture ended without an address: ${said}`)))
  })
  return { child, address }
}

/** Runs it to its end, as a second instance does by itself. */
export async function runFixture(env: Readonly<Record<string, string>>): Promise<number | null> {
  const child = spawn(executable, [fixture], { env: fixtureEnvironment(env), stdio: 'ignore' })
  await once(child, 'exit')
  return child.exitCode
}

/** Waits for what comes of its own accord; a slow machine gets its time. */
export function eventually<T>(look: () => T | Promise<T>): ReturnType<typeof expect.poll> {
  return expect.poll(look, { timeout: 10_000, interval: 20 })
}

/** The Chromium that the stand-in itself would use. */
export async function chromiumPath(): Promise<string> {
  // Plain JavaScript without typings, which the launcher runs as it is.
  const { findChromium } = await import(new URL('../scripts/find-chromium.mjs', import.meta.url).href)
  const found: unknown = findChromium()
  if (typeof found !== 'string') throw new Error('this test needs a Chromium')
  return found
}

export function profileFolders(pid: number | undefined, parent = tmpdir()): readonly string[] {
  return readdirSync(parent).filter(name => name.startsWith(`electron-standin-profile-${pid}-`))
}

/** The processes that work in such a folder, on Linux. */
export function processesOf(profile: string): readonly string[] {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name) && commandLine(name).includes(profile))
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    // It ended while we looked.
    return ''
  }
}

/** Deleted when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standin-test-'))
  folders.push(folder)
  return folder
}

/** A data folder of its own, and no display: a window on somebody's screen would take the focus. */
function fixtureEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = Object.fromEntries(inherited)
  return { ...rest, FIXTURE_DATA: temporaryFolder(), ...env }
}
