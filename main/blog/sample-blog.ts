// For tests: real folders with real files, gone again when the process ends.
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Makes a folder with these files in it, which anyone may read who gets into it; answers with its real path. */
export function sampleFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const usual = process.umask(0o022)
  try {
    return makeFolder(files)
  } finally {
    process.umask(usual)
  }
}

function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(home, { recursive: true })
  const folder = realpathSync(mkdtempSync(join(home, 'sample-')))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A Jekyll blog with these files beside its configuration. */
export function sampleBlog(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return sampleFolder({ '_config.yml': 'title: 示例\npermalink: pretty\n', '_posts/.keep': '', ...files })
}

const prefix = 'inkstone-test-'
const home = join(tmpdir(), `${prefix}${process.pid}`)

function removeOurs(): void {
  removeIfOurs(home)
}
process.once('exit', removeOurs)
process.once('SIGTERM', () => {
  removeOurs()
  process.exit()
})

/** A test runner may end its workers too hard for either: what processes that are gone left is removed by the next. */
function removeOrphans(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
    if (Number.isInteger(pid) && !isRunning(pid)) removeIfOurs(join(tmpdir(), name))
  }
}

/** Another user's is not ours to remove, and what a test shut may stay shut: neither keeps this one from running. */
function removeIfOurs(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    const isRefused = error instanceof Error && 'code' in error && /^(EACCES|EPERM)$/.test(String(error.code))
    if (!isRefused) throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
removeOrphans()
