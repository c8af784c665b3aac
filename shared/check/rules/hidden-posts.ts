import type { BlogConfig, Generator } from '../../blog.ts'
import type { Message } from '../../errors.ts'
import { findField } from '../../matter/find-field.ts'
import type { MatterField } from '../../matter/matter.ts'
import { parseMatter } from '../../matter/parse-matter.ts'
import { hidingRules, whyHidden } from '../../post/why-hidden.ts'
import type { MessageKey } from '../../words/words.ts'
import { type ProblemFix, replaceAt, type TextProblem } from '../blog-problem.ts'
import type { CheckedPost } from '../checked-blog.ts'
import { dateProblem } from './post-dates.ts'

export interface HeadRules {
  readonly generator: Generator
  readonly config: BlogConfig
  readonly nowMs: number
}

/**
 * A name or a date that keeps a post from appearing, or that makes it appear on another day than it says.
 *
 * Each is told at the field that is the reason, else at the first line. A draft is hidden on purpose: no problem.
 */
export function hiddenPosts(head: string, post: CheckedPost, rules: HeadRules): readonly TextProblem[] {
  const { generator, config, nowMs } = rules
  const matter = parseMatter(head, generator)
  const fields = matter.kind === 'map' ? matter.fields : []
  const placeOf = (name: string) => findField({ fields }, name, generator).field
  const found: TextProblem[] = []
  const date = dateProblem(post, rules)
  if (date !== null) {
    const field = placeOf('date')
    const fix = date.key === 'check.otherDate' && field ? otherDay(head, field, date) : null
    found.push({ ...date, kind: 'date', ...rangeOf(head, field), fix })
  }
  const hidden = whyHidden(post, hidingRules(generator, config), nowMs)
  const names = hidden === null ? undefined : reasons[hidden.key]
  if (hidden !== null && names !== undefined) {
    const field = names.map(placeOf).find(place => place !== null) ?? null
    const kind = names.length === 0 ? 'names' : 'date'
    found.push({ ...hidden, kind, severity: 'warning', ...rangeOf(head, field), fix: null })
  }
  return found
}

/** By which fields each of them comes about; none: by the file's name or place. */
const reasons: Readonly<Partial<Record<MessageKey, readonly string[]>>> = {
  'hidden.future': ['date'],
  'hidden.publishDate': ['publishDate', 'pubdate', 'published'],
  'hidden.expired': ['expiryDate', 'unpublishdate'],
  'hidden.excluded': [],
  'hidden.name': [],
  'hidden.special': [],
  'hidden.backup': [],
}

function rangeOf(head: string, field: MatterField | null): { from: number; to: number } {
  if (field !== null) return { from: field.from, to: field.to }
  const end = head.search(/[\r\n]/)
  return { from: 0, to: end < 0 ? head.length : end }
}

/** The day that the file's name says, in the place of the one in the field; the rest of it stays. */
function otherDay(head: string, { from, to }: MatterField, { params }: Message): ProblemFix | null {
  const day = /\d{4}-\d{1,2}-\d{1,2}/.exec(head.slice(from, to))
  const name = params?.name
  if (day === null || typeof name !== 'string') return null
  return {
    what: { key: 'check.fixDate', params: { date: name } },
    edits: [replaceAt(from + day.index, day[0], name)],
  }
}
