import type { Generator } from '../blog.ts'
import type { ScalarStyle } from '../matter/matter.ts'
import { offsetMinutes, wallAt } from './zoned-time.ts'

/** How a blog writes the dates of its posts. */
export interface DateHabit {
  /** Between year, month and day. */
  readonly separator: '-' | '/' | '.'
  /** `2024-05-01`, not `2024-5-1`. */
  readonly isPadded: boolean
  /** What stands between day and time, null: only the day is written. */
  readonly beforeTime: string | null
  readonly hasSeconds: boolean
  /** How the zone is written, with the space before it; null: not at all. */
  readonly zone: { readonly space: string; readonly form: 'Z' | 'UTC' | '+0800' | '+08:00' } | null
  /** The offset that its dates have, for a blog that names no time zone; null: they have none. */
  readonly offsetMinutes: number | null
  readonly quotes: ScalarStyle
}

/** A date as it stands in a post's front matter. */
export interface DateSample {
  readonly text: string
  readonly quotes: ScalarStyle
}

/**
 * The way most of these dates are written; of ways that are equally common, that of the first.
 *
 * Where none is a date the generator's own usual way. Give the newest posts first: a habit may have changed.
 */
export function learnDateHabit(samples: readonly DateSample[], generator: Generator): DateHabit {
  const counts = new Map<string, { readonly habit: DateHabit; count: number }>()
  for (const sample of samples) {
    const habit = habitOf(sample)
    if (habit === null) continue
    const key = JSON.stringify(habit)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { habit, count: 1 })
    else known.count++
  }
  let best: { readonly habit: DateHabit; readonly count: number } | null = null
  for (const found of counts.values()) if (best === null || found.count > best.count) best = found
  return best?.habit ?? usual[generator]
}

/** A moment (milliseconds since 1970 UTC) as this blog writes it; `timeZone` is the blog's, null: it names none. */
export function writeDate(timeMs: number, habit: DateHabit, timeZone: string | null): string {
  const { separator, beforeTime, hasSeconds, zone } = habit
  const offset = offsetFor(timeMs, habit, timeZone)
  const wall = wallAt(timeMs, offset)
  const two = (value: number, isPadded = true) => (isPadded ? String(value).padStart(2, '0') : String(value))
  const day = [
    String(wall.year).padStart(4, '0'),
    two(wall.month, habit.isPadded),
    two(wall.day, habit.isPadded),
  ]
  if (beforeTime === null) return day.join(separator)
  const seconds = hasSeconds ? `:${two(wall.second)}` : ''
  const time = `${two(wall.hour)}:${two(wall.minute)}${seconds}`
  return (
    day.join(separator) + beforeTime + time + (zone === null ? '' : zone.space + zoneText(zone.form, offset))
  )
}

function offsetFor(timeMs: number, { zone, offsetMinutes: own }: DateHabit, timeZone: string | null): number {
  if (zone?.form === 'Z' || zone?.form === 'UTC') return 0
  if (timeZone === null && own !== null) return own
  return offsetMinutes(timeMs, timeZone)
}

function zoneText(form: 'Z' | 'UTC' | '+0800' | '+08:00', offset: number): string {
  if (form === 'Z' || form === 'UTC') return form
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${hours}${form === '+08:00' ? ':' : ''}${minutes}`
}

const pattern =
  /^\d{4}([-/.])(\d{1,2})\1(\d{1,2})(?:([Tt]|[ ]{1,9})\d{1,2}:\d{2}(:\d{2})?(?:\.\d{1,9})?)?(?:( {0,9})(Z|UTC|[+-]\d{2}:?\d{2}))?$/

/** Null: it is no date that this could write again. */
function habitOf({ text, quotes }: DateSample): DateHabit | null {
  const found = pattern.exec(text)
  if (found === null) return null
  const [, separator, month = '', day = '', beforeTime = null, seconds, space = '', zone] = found
  return {
    // The pattern lets nothing else through.
    separator: separator as DateHabit['separator'],
    isPadded: month.length === 2 && day.length === 2,
    beforeTime,
    hasSeconds: seconds !== undefined || beforeTime === null,
    zone: zone === undefined ? null : { space, form: zoneForm(zone) },
    offsetMinutes: zone === undefined ? null : offsetIn(zone),
    quotes,
  }
}

function zoneForm(zone: string): 'Z' | 'UTC' | '+0800' | '+08:00' {
  if (zone === 'Z' || zone === 'UTC') return zone
  return zone.includes(':') ? '+08:00' : '+0800'
}

function offsetIn(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const day: DateHabit = {
  separator: '-',
  isPadded: true,
  beforeTime: null,
  hasSeconds: true,
  zone: null,
  offsetMinutes: null,
  quotes: 'plain',
}

/** What each generator's own `new` command writes. */
const usual: Readonly<Record<Generator, DateHabit>> = {
  jekyll: { ...day, beforeTime: ' ', zone: { space: ' ', form: '+0800' } },
  hexo: { ...day, beforeTime: ' ' },
  hugo: { ...day, beforeTime: 'T', zone: { space: '', form: '+08:00' } },
  eleventy: day,
  plain: day,
}
