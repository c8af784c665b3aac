import type { FileId } from '../blog.ts'
import { fieldReader } from './describe-post.ts'
import type { PostMeta } from './post-meta.ts'
import { postDate, readDateField } from './read-date.ts'
import type { HidingRules } from './why-hidden.ts'

/** A post's date; where it says none itself, the one that a folder of Hugo's says for what is in it (`cascade`). */
export function dateWithFolders(
  id: FileId,
  { date, data }: Pick<PostMeta, 'date' | 'data'>,
  rules: HidingRules,
): PostMeta['date'] {
  if (rules.generator !== 'hugo' || (date !== null && date.source !== 'folder')) return date
  // One of its own that cannot be read is none, and nothing else holds for it.
  if (rules.defaults === null || fieldReader(data, 'hugo')('date') !== undefined) return null
  const timeMs = readDateField(fieldReader(rules.defaults(id), 'hugo')('date'), rules)
  return timeMs === null ? null : postDate(timeMs, 'folder', rules)
}
