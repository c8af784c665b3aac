import type { FileId, Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { readFields } from '../matter/read-fields.ts'
import type { OperationBlog, OperationPost } from '../operations/operation.ts'
import { addressOf } from '../operations/operation-index.ts'
import { editFields } from '../operations/own-text.ts'
import { placeOf } from '../operations/post-place.ts'
import { targetOf } from '../operations/target.ts'
import { describePost } from '../post/describe-post.ts'
import { dayOf, utcMs } from '../post/zoned-time.ts'
import type { BulkBlog, BulkPost } from './bulk-plan.ts'
import { withoutExtension } from './linked-names.ts'
import type { DateGoal } from './post-change.ts'

/** A blog whose posts get other dates, one after the other. */
export interface DatedBlog extends BulkBlog {
  /** Of all posts. */
  readonly ids: ReadonlySet<FileId>
  /** See `linkedNames`. */
  readonly linked: ReadonlyMap<string, readonly FileId[]>
  /** Names that posts before this one get. */
  readonly taken: Set<FileId>
}

/** What becomes of one post. */
export interface Changed {
  readonly after: string
  /** Null: it keeps its name. */
  readonly newId: FileId | null
  readonly warning: Message | null
}

/** A post with another date; a message: why it keeps the one that it has. */
export function withDate(post: BulkPost, text: string, goal: DateGoal, blog: DatedBlog): Changed | Message {
  const day = dayFor(post, text, goal, blog.generator)
  if (day === null) return { key: 'bulk.noDate', params: { file: post.id } }
  const around = operationBlog(blog, text)
  const before = operationPost(post, blog)
  const target = targetOf({ kind: 'date', id: post.id, day }, before, around)
  if ('key' in target) return target
  const after = editFields(text, target.edits, around)
  if (typeof after !== 'string') return after
  const newId = target.id === post.id ? null : target.id
  if (newId !== null && (blog.taken.has(newId) || blog.ids.has(newId)))
    return { key: 'operation.nameTaken', params: { file: newId } }
  const moved = movedTo(before, target.id, day, around)
  if (moved === null && newId === null) return { after, newId, warning: null }
  const other = otherThatNames(post, moved?.before ?? null, blog)
  if (other !== null) return { key: 'bulk.dateLinked', params: { file: post.id, other } }
  if (newId !== null) blog.taken.add(newId)
  return { after, newId, warning: moved && { key: 'bulk.dateMoves', params: moved } }
}

/** Null: it has no date that could be moved. */
function dayFor(
  { meta: { date } }: BulkPost,
  text: string,
  goal: DateGoal,
  generator: Generator,
): string | null {
  if (goal.kind === 'day') return goal.day
  if (date === null || date.source === 'modified') return null
  // The day that is written: with its offset it may be another one where the blog is.
  const written = date.source === 'field' ? readFields(text, generator).date.value : date.day
  const [, ...parts] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(written ?? '') ?? []
  const [year = Number.NaN, month = 1, day = 1] = parts.map(Number)
  const startMs = utcMs({ year, month, day, hour: 0, minute: 0, second: 0 })
  return startMs === null || Number.isNaN(startMs) ? null : dayOf(startMs + goal.days * dayMs, 'UTC')
}

const dayMs = 86_400_000

/** Where the post is found now and after; null: at the same address, or only the generator knows. */
function movedTo(
  post: OperationPost,
  id: FileId,
  day: string,
  blog: OperationBlog,
): { readonly before: string; readonly after: string } | null {
  if (post.meta.draft) return null
  const { generator, config } = blog
  // A new name has the day; else the field has it.
  const data = id === post.id ? { ...post.meta.data, date: day } : post.meta.data
  const { timeZone, raw } = config
  const newPostName = raw.new_post_name
  const meta = describePost({ id, data, generator, timeZone, newPostName, modifiedMs: post.modifiedMs })
  const [before, after] = [addressOf(blog, post), addressOf(blog, post, { id, meta })]
  return before === null || after === null || before === after ? null : { before, after }
}

/**
 * A post that may lead to this one: by its name, as `post_url` does, or by the last part of its address.
 *
 * Links are mended where one post is given another date; here they would be broken, so such a post is left alone.
 */
function otherThatNames(post: BulkPost, address: string | null, blog: DatedBlog): FileId | null {
  const { datePart, name } = placeOf(post.id, blog.generator)
  const last = address?.split('/').findLast(part => part !== '') ?? name
  for (const known of [`${datePart}${name}`, name, withoutExtension(last)]) {
    const other = blog.linked.get(known)?.find(id => id !== post.id)
    if (other !== undefined) return other
  }
  return null
}

function operationPost({ id, meta }: BulkPost, { config }: BulkBlog): OperationPost {
  const date = meta.date ?? { timeMs: 0, day: dayOf(0, config.timeZone), source: 'modified' }
  return { id, meta, date, modifiedMs: 0 }
}

export function operationBlog({ generator, config }: BulkBlog, text: string): OperationBlog {
  return { generator, config, posts: [], files: [], text, others: [], canRedirect: false }
}

/** More would be a slip of the finger: three hundred years. */
const mostDays = 110_000

export function whyNoDate(goal: DateGoal): Message | null {
  if (goal.kind === 'shift')
    return Number.isInteger(goal.days) && Math.abs(goal.days) <= mostDays && goal.days !== 0
      ? null
      : { key: 'bulk.notDays' }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(goal.day)?.map(Number) ?? []
  const isDay =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    utcMs({ year, month, day, hour: 0, minute: 0, second: 0 }) !== null
  return isDay ? null : { key: 'operation.notADay', params: { day: goal.day.slice(0, 40) } }
}
