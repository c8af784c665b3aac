import { type FSWatcher, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './chromium/profile-folder.ts'

export interface InstanceCall {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

interface Lock {
  readonly folder: string
  readonly watcher: FSWatcher
}

let held: Lock | null = null

/**
 * One instance for each data folder; true: it is this one.
 *
 * Electron's call is synchronous, so that the lock is a file and a second instance speaks by leaving a file.
 */
export function lockInstance(
  dataFolder: string,
  call: InstanceCall,
  onSecond: (call: InstanceCall) => void,
): boolean {
  if (held) return true
  const folder = join(dataFolder, 'electron-standin-instance')
  mkdirSync(folder, { recursive: true })
  if (!takeLock(join(folder, 'lock'))) {
    writeFileSync(join(folder, `call-${process.pid}-${Date.now()}`), JSON.stringify(call))
    return false
  }
  for (const name of readdirSync(folder))
    if (name.startsWith('call-')) rmSync(join(folder, name), { force: true })
  const watcher = watch(folder, () => readCalls(folder, onSecond))
  watcher.unref()
  held = { folder, watcher }
  process.once('exit', releaseLock)
  return true
}

export function hasLock(): boolean {
  return held !== null
}

export function releaseLock(): void {
  if (!held) return
  held.watcher.close()
  rmSync(join(held.folder, 'lock'), { force: true })
  held = null
}

/** The lock of a process that was killed does not count. */
function takeLock(file: string): boolean {
  const mine = `${process.pid} ${startOf(process.pid)}`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return true
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const [pid = '', start = ''] = readLock(file).split(' ')
    if (isRunning(Number(pid)) && startOf(Number(pid)) === start) return false
    rmSync(file, { force: true })
  }
  return false
}

function readLock(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Released in this very moment.
    return ''
  }
}

/** Process numbers are used again; on Linux the time of its start tells two processes apart. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return ''
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function readCalls(folder: string, onSecond: (call: InstanceCall) => void): void {
  for (const name of readdirSync(folder).filter(one => one.startsWith('call-'))) {
    const file = join(folder, name)
    const call = readCall(file)
    if (!call) continue
    rmSync(file, { force: true })
    onSecond(call)
  }
}

/** null: still being written; the watcher tells of it again. */
function readCall(file: string): InstanceCall | null {
  try {
    // Only another instance of this app writes into this folder of the user's.
    return JSON.parse(readFileSync(file, 'utf8')) as InstanceCall
  } catch {
    return null
  }
}
