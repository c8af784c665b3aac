import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { compileLater } from './cli/compile-later.ts'
import { runCli } from './cli/run-cli.ts'

compileLater()

// Beside the bundle's folder, in the project and in the packaged app.
const about = readFileSync(join(__dirname, '../../package.json'), 'utf8')
const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(about))

const interrupt = new AbortController()
// The second Ctrl+C ends the program at once, as everywhere.
process.once('SIGINT', () => interrupt.abort())
// `inkstone tags … | head` closes our output before its end, which is what its user asked for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  homeFolder: homedir(),
  platform: process.platform,
  nowMs: Date.now(),
  version,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  // Loaded when asked for, as each command is.
  openAddress: async address => (await import('./cli/open-address.ts')).openAddress(address),
  isTerminal: process.stderr.isTTY === true,
  signal: interrupt.signal,
  makerFile: join(__dirname, 'maker-worker.cjs'),
  lookFile: join(__dirname, 'look-worker.cjs'),
}).then(code => {
  process.exitCode = code
})
