import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface MeasuredRun {
  readonly status: number | null
  /** What it said, on either way out. */
  readonly output: string
  readonly timeMs: number
  /** The most memory that the process had at any time, its threads included; null: the system does not say. */
  readonly peakMb: number | null
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
    // The peak only grows, so the last look before the end is nearly all of it.
    const look = setInterval(() => {
      peakMb = peakOf(child.pid) ?? peakMb
    }, 20)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('exit', () => clearInterval(look))
    child.once('close', status => resolve({ status, output, timeMs: performance.now() - start, peakMb }))
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
