import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEntry } from '../../shared/calls/app.ts'
import type { Message } from '../../shared/errors.ts'
import { say } from '../../shared/words/words.ts'
import type { Log } from '../answer.ts'
import { systemCode } from '../disk/disk-error.ts'

/** What was done to the user's files, and what could not be, for the user to read. */
export interface Activity {
  note(kind: LogEntry['kind'], message: Message): void
  /** The newest first. */
  read(): readonly LogEntry[]
}

const maxBytes = 512 * 1024
const shownEntries = 500
/** A save that fails is tried again every few seconds: that is one entry, not hundreds. */
const sameMs = 10 * 60 * 1000

/**
 * The log of operations and failed saves, `<data>/log/activity.log`: a line each, with the time, what, and which file.
 *
 * Each line is a sentence; behind it stands the same as data, so that the window can say it in the user's language.
 * The half before this one is kept as `activity.1.log`.
 */
export function openActivity(dataFolder: string, log: Log, now: () => number = Date.now): Activity {
  const folder = join(dataFolder, 'log')
  const [file, old] = [join(folder, 'activity.log'), join(folder, 'activity.1.log')]
  let last: LogEntry | null = null
  return {
    note(kind, message) {
      const entry: LogEntry = { atMs: now(), kind, message }
      if (last !== null && isSame(last, entry)) return
      last = entry
      try {
        mkdirSync(folder, { recursive: true })
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, old)
        appendFileSync(file, `${line(entry)}\n`, { mode: 0o600 })
      } catch (error) {
        // What was done is done, whether or not it could be written down.
        log(error, 'activity')
      }
    },
    read: () => [...entriesIn(old), ...entriesIn(file)].reverse().slice(0, shownEntries),
  }
}

function isSame(one: LogEntry, other: LogEntry): boolean {
  return (
    one.kind === 'failed' &&
    other.kind === 'failed' &&
    other.atMs - one.atMs < sameMs &&
    JSON.stringify(one.message) === JSON.stringify(other.message)
  )
}

/** A name with a line break in it does not begin another line. */
function line({ atMs, kind, message }: LogEntry): string {
  const sentence = say('en', message.key, message.params).replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
  return `${new Date(atMs).toISOString()} ${kind} ${sentence}\t${JSON.stringify(message)}`
}

function entriesIn(file: string): readonly LogEntry[] {
  return readOrEmpty(file)
    .split('\n')
    .flatMap(text => {
      const found = /^(\S+) (done|failed) .*?\t(\{.*\})$/.exec(text)
      const atMs = Date.parse(found?.[1] ?? '')
      if (found === null || Number.isNaN(atMs)) return []
      try {
        // Written by `line` alone; a line that somebody changed is one with another sentence at worst.
        const message = JSON.parse(found[3] ?? '') as Message
        return [{ atMs, kind: found[2] === 'done' ? 'done' : 'failed', message } satisfies LogEntry]
      } catch (error) {
        if (error instanceof SyntaxError) return []
        throw error
      }
    })
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return ''
    throw error
  }
}
