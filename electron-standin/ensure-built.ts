import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
const built = join(root, 'out/electron-standin/standin.cjs')
const lock = join(root, 'node_modules/.cache/electron-standin-build')
const patienceMs = 30_000

/** The executable that tests start. */
export const executable = join(here, 'electron')

/** Builds the stand-in when its sources are newer than it; for tests, which run side by side. */
export async function ensureBuilt(): Promise<void> {
  if (!isStale()) return
  for (const start = Date.now(); !takeLock(); await new Promise(resolve => setTimeout(resolve, 100))) {
    if (Date.now() - start > patienceMs) rmSync(lock, { recursive: true, force: true })
  }
  try {
    if (isStale()) build()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(dirname(lock), { recursive: true })
    mkdirSync(lock)
    return true
  } catch {
    // Another test is building.
    return false
  }
}

function build(): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '-c', 'vite.standin.config.ts', '--logLevel', 'warn']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the stand-in could not be built:\n${stderr}`)
}

function isStale(): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(here, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  return [...sources, join(root, 'vite.standin.config.ts')].some(file => statSync(file).mtimeMs > builtAt)
}
