import type { Message } from '../../errors.ts'
import { fieldText } from '../../matter/field-text.ts'
import { fieldReader } from '../../post/describe-post.ts'
import { readPostName } from '../../post/post-name.ts'
import { dateWord, readDateField, readDateName, zoneOf } from '../../post/read-date.ts'
import { dayOf } from '../../post/zoned-time.ts'
import type { CheckedBlog, CheckedPost } from '../checked-blog.ts'

export interface DateProblem extends Message {
  readonly severity: 'error' | 'warning'
}

/** A date field that is no date, or another day than the file's name says; null: neither. */
export function dateProblem(
  post: CheckedPost,
  { generator, config }: Pick<CheckedBlog, 'generator' | 'config'>,
): DateProblem | null {
  const rules = { generator, timeZone: config.timeZone }
  const value = fieldReader(post.meta.data, generator)('date')
  if (value === undefined || value === null || value === '') return null
  const written = fieldText(value) ?? ''
  if (generator === 'eleventy' && dateWord.test(written)) return null
  const timeMs = readDateField(value, rules)
  if (timeMs === null)
    return { severity: 'error', key: 'check.unreadableDate', params: { date: written.slice(0, 40) } }
  const { date: name } = readPostName(post.id, generator)
  const nameMs = name === null ? null : readDateName(name, rules)
  if (nameMs === null) return null
  const zone = zoneOf(rules)
  const [date, named] = [dayOf(timeMs, zone), dayOf(nameMs, zone)]
  return date === named
    ? null
    : { severity: 'warning', key: 'check.otherDate', params: { date, name: named } }
}
