/** A day and time of day as written somewhere, without saying where on Earth. */
export interface WallTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** The moment (milliseconds since 1970 UTC) when clocks in `timeZone` show `wall`; null: there is no such day. */
export function momentOf(wall: WallTime, timeZone: string | null): number | null {
  const asUtcMs = utcMs(wall)
  if (asUtcMs === null) return null
  if (timeZone === null) {
    const local = new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
    if (wall.year < 100) local.setFullYear(wall.year)
    return local.getTime()
  }
  // The offset at the moment is not known before the moment is: a second look settles it, but for the hour that a
  // change to summer time leaves out or repeats, where any answer is as good.
  const guessMs = asUtcMs - offsetMs(asUtcMs, timeZone)
  return asUtcMs - offsetMs(guessMs, timeZone)
}

/** `YYYY-MM-DD` of a moment on the calendars of `timeZone` (IANA name; null: the machine's). */
export function dayOf(timeMs: number, timeZone: string | null): string {
  const local = new Date(timeMs)
  if (timeZone === null) return formatDay(local.getFullYear(), local.getMonth() + 1, local.getDate())
  const shifted = new Date(timeMs + offsetMs(timeMs, timeZone))
  return formatDay(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCDate())
}

/** How many minutes clocks in `timeZone` (IANA name; null: the machine's) are ahead of UTC at a moment. */
export function offsetMinutes(timeMs: number, timeZone: string | null): number {
  if (timeZone === null) return -new Date(timeMs).getTimezoneOffset()
  return Math.round(offsetMs(timeMs, timeZone) / 60_000)
}

/** Whether this machine knows a zone of this name. */
export function isTimeZone(name: string): boolean {
  return alwaysUtc.has(name) || formatFor(name) !== null
}

/** What clocks show that are so many minutes ahead of UTC. */
export function wallAt(timeMs: number, aheadMinutes: number): WallTime {
  const date = new Date(timeMs + aheadMinutes * 60_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

/** The moment when clocks in UTC show `wall`; null: there is no such day or time. */
export function utcMs(wall: WallTime): number | null {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second))
  if (wall.year < 100) date.setUTCFullYear(wall.year)
  // 24:00 is a time (ISO 8601); the 31st of February is no day.
  const isDay =
    wall.month >= 1 && wall.month <= 12 && wall.day >= 1 && wall.day <= daysIn(wall.year, wall.month)
  const isTime = wall.hour <= 24 && wall.minute < 60 && wall.second <= 60
  return isDay && isTime ? date.getTime() : null
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function formatDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Where there is nothing to ask: a first question to Intl takes a tenth of the time in which a blog is listed. */
const alwaysUtc: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT'])

const weekMs = 7 * 86_400_000
const formats = new Map<string, Intl.DateTimeFormat | null>()
/** By the number of weeks since 1970, what the offset is as each of them begins. */
const offsetsByWeek = new Map<string, Map<number, number>>()

/**
 * Asking Intl costs microseconds and leaves garbage, so a week that ends as it begins is taken to be the same between:
 * no zone of the database, of 1940 and later, has changed to and fro within one of these weeks.
 */
function offsetMs(timeMs: number, timeZone: string): number {
  if (alwaysUtc.has(timeZone)) return 0
  const week = Math.floor(timeMs / weekMs)
  let weeks = offsetsByWeek.get(timeZone)
  if (weeks === undefined) {
    weeks = new Map()
    offsetsByWeek.set(timeZone, weeks)
  }
  const atStart = offsetAtWeek(week, timeZone, weeks)
  return atStart === offsetAtWeek(week + 1, timeZone, weeks) ? atStart : askOffsetMs(timeMs, timeZone)
}

function offsetAtWeek(week: number, timeZone: string, weeks: Map<number, number>): number {
  const known = weeks.get(week)
  if (known !== undefined) return known
  const asked = askOffsetMs(week * weekMs, timeZone)
  weeks.set(week, asked)
  return asked
}

function askOffsetMs(timeMs: number, timeZone: string): number {
  const format = formatFor(timeZone)
  if (format === null) return 0
  const wall: Record<string, number> = {}
  for (const part of format.formatToParts(timeMs)) {
    if (part.type !== 'literal') wall[part.type] = Number(part.value)
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = wall
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(timeMs / 1000) * 1000
}

/** Null: a name that this machine does not know; Ruby's TZ and Jekyll with it then mean UTC. */
function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = makeFormat(timeZone)
    formats.set(timeZone, format)
  }
  return format
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
