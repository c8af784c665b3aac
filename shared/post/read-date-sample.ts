import type { Generator } from '../blog.ts'
import { findField } from '../matter/find-field.ts'
import { parseMatter } from '../matter/parse-matter.ts'
import { readText } from '../matter/read-fields.ts'
import type { DateSample } from './date-habit.ts'

/** The date of a post as it is written, for `learnDateHabit`; null: it has none, or none on one line. */
export function readDateSample(text: string, generator: Generator): DateSample | null {
  const matter = parseMatter(text, generator)
  if (matter.kind !== 'map') return null
  const spot = readText(findField(matter, 'date', generator))
  return spot === null || 'key' in spot ? null : { text: spot.text, quotes: spot.style }
}
