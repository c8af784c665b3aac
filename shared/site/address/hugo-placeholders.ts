import { type DateParts, dayName, monthName, twoDigits } from './date-parts.ts'

/** What a placeholder of Hugo's patterns looks like; `:sections[1:]` has its end within it. */
export const hugoPlaceholders = /:(\w+(?:\[[^\]/]*\])?)/g

/**
 * `sections`, or some of them: `sections[1]`, `sections[last]`, `sections[1:]`, `sections[:last]`; null: it is another
 * placeholder. What Hugo cannot read as a number is 0 to it. One that is not there ends Hugo, and is nothing here.
 */
export function sectionsPart(name: string, sections: readonly string[]): string | null {
  if (name === 'sections') return sections.join('/')
  const cut = /^sections\[(.*)\]$/.exec(name)?.[1]?.toLowerCase()
  if (cut === undefined) return null
  if (cut === '') return sections.join('/')
  const [from = '', to] = cut.split(':')
  const first = placeIn(sections, from, 0)
  if (to === undefined) return sections[first] ?? ''
  return sections.slice(first, placeIn(sections, to, sections.length)).join('/')
}

function placeIn({ length }: readonly string[], written: string, usual: number): number {
  if (written === '') return usual
  if (written === 'last') return Math.max(0, length - 1)
  return /^\d{1,6}$/.test(written) ? Number(written) : 0
}

/** A date as Go lays one out, by what the first moment of 2006-01-02 looks like: `2006`, `Jan-2`; null: it is none. */
export function goLayout(layout: string, date: DateParts): string | null {
  if (layout.search(layoutParts) < 0) return null
  return layout.replace(layoutParts, part => (layouts[part] ?? numbered(part))(date))
}

const layoutParts = /2006|January|Jan|Monday|Mon|002|0[1-6]|15|_2|[1-5]/g

const layouts: Readonly<Record<string, (date: DateParts) => string>> = {
  '2006': ({ year }) => String(year),
  January: monthName,
  Jan: date => monthName(date).slice(0, 3),
  Monday: dayName,
  Mon: date => dayName(date).slice(0, 3),
  '002': ({ dayOfYear }) => String(dayOfYear).padStart(3, '0'),
  '15': ({ hour }) => twoDigits(hour),
  // Go writes a space before it, which is a hyphen in an address.
  _2: ({ day }) => String(day).padStart(2, '-'),
}

/** `1` to `6`, and with a nought in front for two digits: month, day, hour of twelve, minute, second, year. */
function numbered(part: string): (date: DateParts) => string {
  return ({ year, month, day, hour, minute, second }) => {
    const value = [month, day, hour % 12 || 12, minute, second, year % 100][Number(part) - 1] ?? 0
    return part.length === 2 ? twoDigits(value) : String(value)
  }
}
