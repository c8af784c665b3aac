import type { PostDate } from '../../blog.ts'

/** A post's date as addresses write it, in the blog's own time zone. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** 1 to 366. */
  readonly dayOfYear: number
  /** ISO 8601: 1 Monday to 7 Sunday, and the week with its own year. */
  readonly dayOfWeek: number
  readonly week: number
  readonly weekYear: number
}

export const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const dayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export function monthName({ month }: DateParts): string {
  return monthNames[month - 1] ?? ''
}

export function dayName({ dayOfWeek }: DateParts): string {
  return dayNames[dayOfWeek - 1] ?? ''
}

const dayMs = 86_400_000

export function dateParts(date: PostDate, timeZone: string | null): DateParts {
  const [year = 1970, month = 1, day = 1] = date.day.split('-').map(Number)
  const midnight = Date.UTC(year, month - 1, day)
  const dayOfYear = Math.round((midnight - Date.UTC(year, 0, 1)) / dayMs) + 1
  const dayOfWeek = new Date(midnight).getUTCDay() || 7
  // The week belongs to the year that its Thursday is in.
  const thursday = midnight + (4 - dayOfWeek) * dayMs
  const weekYear = new Date(thursday).getUTCFullYear()
  const week = Math.floor((thursday - Date.UTC(weekYear, 0, 1)) / (7 * dayMs)) + 1
  return { year, month, day, ...clock(date, timeZone), dayOfYear, dayOfWeek, week, weekYear }
}

/** A date out of a file name has no time of day: generators take midnight. */
function clock(date: PostDate, timeZone: string | null): { hour: number; minute: number; second: number } {
  if (date.source === 'name') return { hour: 0, minute: 0, second: 0 }
  const found = new Map(
    clockFormat(timeZone)
      .formatToParts(date.timeMs)
      .map(part => [part.type, Number(part.value)]),
  )
  return { hour: found.get('hour') ?? 0, minute: found.get('minute') ?? 0, second: found.get('second') ?? 0 }
}

const formats = new Map<string | null, Intl.DateTimeFormat>()

/** Kept, since making one costs more than all else that an address needs. */
function clockFormat(timeZone: string | null): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    ...(timeZone === null ? {} : { timeZone }),
  })
  formats.set(timeZone, format)
  return format
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
