import type { LogEntry } from '../calls/app.ts'
import type { Params } from '../errors.ts'
import type { Settings } from '../settings.ts'
import { type MessageKey, say } from '../words/words.ts'

/** What a report of a problem is made of. */
export interface ReportFacts {
  readonly version: string
  readonly runtime: string
  readonly platform: string
  readonly systemLanguage: string
  readonly settings: Settings
  /** Null: no blog is open. */
  readonly blog: { readonly generator: string; readonly counts: Readonly<Record<string, number>> } | null
  readonly log: readonly LogEntry[]
  /** Lines of the app's own log, the oldest first. */
  readonly appLog: readonly string[]
}

/**
 * The text of a report: in English, for whoever mends the app, and without any of the user's words.
 *
 * Titles, names and texts never come in: what is taken over is what is known to be the app's own (versions, codes,
 * numbers, places in its program), and each name of a file is replaced by a number that is the same throughout.
 */
export function buildReport(facts: ReportFacts): string {
  const { settings, blog } = facts
  const files = createPlaceholders()
  return [
    `Inkstone ${facts.version} on ${facts.runtime}, ${facts.platform}, ${facts.systemLanguage}`,
    `Settings: language ${settings.language}, theme ${settings.theme}, autosave ${settings.autosave ? 'on' : 'off'}`,
    blog === null ? 'No blog is open' : `Blog: ${blog.generator}, ${countsOf(blog.counts)}`,
    '',
    `Log (the newest first, ${facts.log.length}):`,
    ...facts.log.map(entry => logLine(entry, files)),
    '',
    'App log:',
    ...facts.appLog.flatMap(line => appLogLine(line, facts)),
    '',
  ].join('\n')
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

/** Parameters that are never the user's words. */
const harmless = new Set(['code', 'limit', 'line', 'count', 'files', 'links', 'day'])

function logLine({ atMs, kind, message }: LogEntry, placeholder: (name: string) => string): string {
  const shown = (name: string, value: Params[string]) => {
    if (typeof value === 'object') return value.map(placeholder)
    return typeof value === 'number' || (harmless.has(name) && isHarmless(value)) ? value : placeholder(value)
  }
  const params = Object.entries(message.params ?? {}).map(([name, value]) => [name, shown(name, value)])
  return `${new Date(atMs).toISOString()} ${kind} ${sentence(message.key, Object.fromEntries(params))}`
}

/** A key that this version does not know is a line from another one. */
function sentence(key: MessageKey, params: Params): string {
  try {
    return `${say('en', key, params)} [${key}]`
  } catch (error) {
    if (error instanceof TypeError) return '[unknown]'
    throw error
  }
}

/** A code such as ENOSPC, or a day. */
function isHarmless(value: string | number): boolean {
  return typeof value === 'number' || /^(?:E[A-Z0-9]{2,20}|\d{4}-\d{2}-\d{2})$/.test(value)
}

function createPlaceholders(): (name: string) => string {
  const known = new Map<string, string>()
  return name => {
    const placeholder = known.get(name) ?? `name ${known.size + 1}`
    known.set(name, placeholder)
    return placeholder
  }
}

const start = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) (.*)$/
const ownCode = /\b(?:invalid|forbidden|missing|conflict|disk|internal) ([a-z]+\.[A-Za-z]+)\b/
const ownPlaces = /^[A-Za-z]+(?:[. ][A-Za-z]+){0,2}(?=: )/
const frame =
  /^\s+at (?:async )?(?:([\w$.]{1,80}) )?.*?([\w-]{1,60}\.(?:cjs|mjs|js|ts)):(\d{1,9}):(\d{1,9})\)?$/

/** Of a message only what the app itself has put there: systems quote paths, parsers quote texts. */
function appLogLine(line: string, { version, runtime }: ReportFacts): readonly string[] {
  const place = frame.exec(line)
  if (place !== null) {
    const [, name = '', file = '', row = '', column = ''] = place
    const known = ownFiles.test(file) ? file : 'file'
    return [`    at ${/^[A-Za-z$_][\w$.]*$/.test(name) ? name : 'anonymous'} ${known}:${row}:${column}`]
  }
  const found = start.exec(line)
  if (found === null) return []
  const [, time = '', words = ''] = found
  if (words === `Inkstone ${version} on ${runtime}`) return [`${time} started`]
  const where = ownPlaces.exec(words)?.[0]
  const what = [
    ownCode.exec(words)?.[1],
    /\b(?:[A-Z][a-z]+)*Error\b/.exec(words)?.[0],
    /\bE(?:NOENT|ACCES|PERM|NOSPC|IO|BUSY|MFILE|NFILE|ROFS|XDEV|EXIST|ISDIR|NOTDIR|LOOP|INVAL|NAMETOOLONG|DQUOT)\b/.exec(
      words,
    )?.[0],
  ].filter(part => part !== undefined)
  return [
    `${time} ${where !== undefined && knownPlaces.has(where) ? where : 'app'}: ${what.join(' ') || 'noted'}`,
  ]
}

/** The names of the app's own bundles. */
const ownFiles =
  /^(?:index|preload|cli|export-worker|render-worker|app|main|shell)(?:-[\w]{1,12})?\.(?:cjs|mjs|js|ts)$/

/** What the app calls its parts in its log. */
const knownPlaces = new Set([
  'window',
  'app.boot',
  'sweep',
  'restore',
  'recover',
  'watchBlog',
  'second start',
  'activity',
  'operations',
])
