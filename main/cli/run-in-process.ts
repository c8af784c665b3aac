import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { type ExitCode, runCli } from './run-cli.ts'

/**
 * Runs one command line in the process that we are in: `args` without the program's own name. `interrupt` is aborted
 * by whoever hears that the user wants to stop, and by Ctrl+C.
 */
export function runInProcess(args: readonly string[], interrupt: AbortController): Promise<ExitCode> {
  // Beside the bundle's folder, in the project and in the packaged app.
  const about = readFileSync(join(__dirname, '../../package.json'), 'utf8')
  const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(about))

  // The second Ctrl+C ends the program at once, as everywhere.
  process.once('SIGINT', () => interrupt.abort())
  // `inkstone tags … | head` closes our output before its end, which is what its user asked for.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

  return runCli(args, {
    cwd: process.cwd(),
    env: process.env,
    homeFolder: homedir(),
    platform: process.platform,
    nowMs: Date.now(),
    version,
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    // Loaded when asked for, as each command is.
    openAddress: async address => (await import('./open-address.ts')).openAddress(address),
    isTerminal: process.stderr.isTTY === true,
    signal: interrupt.signal,
    makerFile: join(__dirname, 'maker-worker.cjs'),
    lookFile: join(__dirname, 'look-worker.cjs'),
  })
}
