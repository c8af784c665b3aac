import type { Generator } from '../../blog.ts'
import type { Message } from '../../errors.ts'
import type { EmptyList } from '../change-list.ts'
import { wholeMatter } from '../list-matter.ts'
import type { Matter } from '../matter.ts'
import { removeField } from '../remove-field.ts'
import type { Splice } from '../splice.ts'
import type { NestedList } from './read-nested-list.ts'

interface Habit {
  readonly generator: Generator
  readonly whenEmpty: EmptyList
}

/** The splice that leaves nothing of a list of lists, as this blog writes that; a message: a comment would go. */
export function removeNestedValue(
  { text }: Matter,
  { key, kind, from, to }: NestedList,
  { generator, whenEmpty }: Habit,
): readonly Splice[] | Message {
  const matter = wholeMatter(text, generator)
  if (whenEmpty === 'gone' && matter !== null && !('key' in matter)) {
    const splice = removeField(matter, key, generator)
    if (splice !== null) return [splice]
  }
  const after = text.lastIndexOf(':', from) + 1
  if (text.slice(after, to).includes('#')) return { key: 'field.comment', params: { field: key } }
  if (whenEmpty === 'bare') return [{ from: after, to, insert: '' }]
  return [kind === 'flow' ? { from, to, insert: '[]' } : { from: after, to, insert: ' []' }]
}
