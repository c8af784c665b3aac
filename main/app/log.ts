import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Log } from '../answer.ts'

export interface AppLog {
  readonly log: Log
  /** Writes down a fact, such as which version starts. */
  note(fact: string): void
}

const maxLogBytes = 1024 * 1024

/**
 * The app's log: how it was started, and what went wrong; in `<data>/log/inkstone.log`; the one before it is kept as `inkstone.1.log`.
 *
 * It never holds a post's words: of errors whose message can quote the text that was parsed only the place is written.
 * With `INKSTONE_LOG=1` the lines go to stderr too.
 */
export function openLog(
  dataFolder: string,
  env: NodeJS.ProcessEnv = process.env,
  warn: (lines: string) => void = lines => void process.stderr.write(lines),
): AppLog {
  const folder = join(dataFolder, 'log')
  const file = join(folder, 'inkstone.log')
  const write = (words: string) => {
    const lines = `${new Date().toISOString()} ${words}\n`
    if (env.INKSTONE_LOG === '1') warn(lines)
    try {
      mkdirSync(folder, { recursive: true })
      rotate(file, join(folder, 'inkstone.1.log'))
      appendFileSync(file, lines, { mode: 0o600 })
    } catch (failure) {
      // There is no other place left to say it.
      warn(`${lines}The log could not be written: ${describe(failure)}\n`)
    }
  }
  return { log: (error, where) => write(`${where}: ${describe(error)}`), note: write }
}

function rotate(file: string, old: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > maxLogBytes) renameSync(file, old)
}

/** Their messages are the runtime's or our own; parsers' and validators' quote what they were given. */
const quietNames = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'AppError', 'WindowError'])

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if (error instanceof AppError) {
    const cause = error.cause === undefined ? '' : ` because ${describe(error.cause)}`
    return `${error.code} ${error.key}${cause}`
  }
  const frames = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  const said = quietNames.has(error.name) ? `: ${error.message.split('\n')[0]?.slice(0, 300)}` : ''
  return [`${error.name}${said}`, ...frames].join('\n')
}
