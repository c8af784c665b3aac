import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface MeasuredRun {
  readonly status: number | null
  /** What it said, on either way out. */
  readonly output: string
  readonly timeMs: number
  /** How long it kept processors busy, its threads and those of its children that have ended included; null likewise. */
  readonly cpuMs: number | null
  /** The most memory that the process had at any time, its threads included; null: the system does not say. */
  readonly peakMb: number | null
}

/** A line on the way out for people, of what was measured just now. */
export function tellRun(name: string, { status, timeMs, cpuMs, peakMb }: MeasuredRun): void {
  const cpu = cpuMs === null ? '' : `, ${(cpuMs / 1000).toFixed(2)} s of processors`
  const peak = peakMb === null ? '' : `, ${Math.round(peakMb)} MB`
  const end = status === 0 ? '' : `, ended with ${status}`
  console.error(`bench:   ${name} ${(timeMs / 1000).toFixed(2)} s${cpu}${peak}${end}`)
}

/**
 * Waits until the disk has all that was written before: else whoever comes next pays for the files of the one before,
 * which at 10,000 posts is more than the difference between two programs. Windows has no such command.
 */
export function settleDisk(): void {
  if (process.platform !== 'win32') spawnSync('sync')
}

/** Runs a program to its end. */
export function runMeasured(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let peakMb: number | null = null
    let cpuMs: number | null = null
    // Both only grow, so the last look before the end is nearly all of it.
    const look = setInterval(() => {
      peakMb = peakOf(child.pid) ?? peakMb
      cpuMs = cpuOf(child.pid) ?? cpuMs
    }, 20)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('exit', () => clearInterval(look))
    child.once('close', status =>
      resolve({ status, output, timeMs: performance.now() - start, cpuMs, peakMb }),
    )
  })
}

/** Linux keeps it for each process ("VmHWM: 12345 kB"). */
function peakOf(pid: number | undefined): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found === null ? null : Number(found[1]) / 1024
  } catch {
    // It has just ended, or this is no Linux.
    return null
  }
}

/** Of one hundredth of a second each on every Linux. */
const tickMs = 10

/** What Linux has counted for it: user and system, its own and its children's, the 14th to 17th field. */
function cpuOf(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name, in brackets, may have blanks in it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * tickMs
  } catch {
    // It has just ended, or this is no Linux.
    return null
  }
}
