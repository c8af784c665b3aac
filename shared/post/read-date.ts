import type { Generator, PostDate } from '../blog.ts'
import { dayOf, momentOf, utcMs, type WallTime, wallAt } from './zoned-time.ts'

export interface DateRules {
  readonly generator: Generator
  /** IANA name; null: the machine's. */
  readonly timeZone: string | null
}

/**
 * The moment that a `date:` field means (milliseconds since 1970 UTC); null: it is no date.
 *
 * A string without an offset is in the blog's time zone. A Date comes from YAML's own timestamps: with a time of day
 * Jekyll takes it as UTC and Hexo as the blog's wall clock; midnight is a day without a time, and a day is the blog's.
 */
export function readDateField(value: unknown, rules: DateRules): number | null {
  const zone = zoneOf(rules)
  if (value instanceof Date) {
    const timeMs = value.getTime()
    if (Number.isNaN(timeMs)) return null
    if (rules.generator === 'eleventy' || (timeMs % 86_400_000 !== 0 && rules.generator !== 'hexo'))
      return timeMs
    return momentOf(wallAt(timeMs, 0), zone)
  }
  if (typeof value !== 'string') return null
  const found = written.exec(value.trim())
  if (found === null) return null
  const wall = wallFrom(found)
  const offset = found[8]
  if (offset === undefined) return momentOf(wall, zone)
  const timeMs = utcMs(wall)
  return timeMs === null ? null : timeMs - offsetMs(offset)
}

/** Whether a generator would take this for a date; `Last Modified` and the like are Eleventy's own. */
export function isDateText(text: string, generator: Generator): boolean {
  if (generator === 'eleventy' && dateWord.test(text)) return true
  return readDateField(text, { generator, timeZone: 'UTC' }) !== null
}

/** The date in a file's name, `2016-12-03`: midnight of that day in the blog's time zone. */
export function readDateName(name: string, rules: DateRules): number | null {
  const found = /^(\d{2,4})-(\d{1,2})-(\d{1,2})$/.exec(name)
  return found === null ? null : momentOf(wallFrom(found), zoneOf(rules))
}

export function postDate(timeMs: number, source: PostDate['source'], rules: DateRules): PostDate {
  return { timeMs, day: dayOf(timeMs, zoneOf(rules)), source }
}

/** Eleventy knows UTC only; Hugo means UTC where the blog names no time zone, the others the machine's. */
export function zoneOf({ generator, timeZone }: DateRules): string | null {
  if (generator === 'eleventy') return 'UTC'
  return generator === 'hugo' ? (timeZone ?? 'UTC') : timeZone
}

/** What Eleventy takes for a date of the file's own. */
export const dateWord = /^(git )?(last modified|created)$/i

const written =
  /^(\d{2,4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[Tt]|\s{1,9})(\d{1,2}):(\d{1,2})(?::(\d{1,2})([.,]\d{1,12})?)?)?\s{0,9}(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?$/

function wallFrom(found: RegExpExecArray): WallTime {
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = found
  return {
    year: fullYear(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  }
}

/** Ruby's Time.parse: two digits are 1969 to 2068. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year >= 69 ? 1900 + year : 2000 + year
}

function offsetMs(offset: string): number {
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset)
  if (found === null) return 0
  const [, sign, hours = '0', minutes = '0'] = found
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
