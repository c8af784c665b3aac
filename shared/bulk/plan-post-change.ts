import type { FileId } from '../blog.ts'
import { assertNever, type Message } from '../errors.ts'
import type { OperationBlog, OperationPost } from '../operations/operation.ts'
import { addressOf } from '../operations/operation-index.ts'
import { editFields } from '../operations/own-text.ts'
import { placeOf } from '../operations/post-place.ts'
import { targetOf } from '../operations/target.ts'
import { describePost } from '../post/describe-post.ts'
import { readPostName } from '../post/post-name.ts'
import { dayOf, utcMs } from '../post/zoned-time.ts'
import {
  type BulkBlog,
  type BulkFile,
  type BulkPlan,
  type BulkPost,
  type BulkPostFacts,
  isChanged,
  refusedBulk,
} from './bulk-plan.ts'
import { linkedNames, withoutExtension } from './linked-names.ts'
import type { DateGoal, PostChange } from './post-change.ts'

interface PlannedBlog extends BulkBlog {
  readonly linked: () => ReadonlyMap<string, readonly FileId[]>
  /** Names that posts before this one get. */
  readonly taken: Set<FileId>
}

/** What is done to the posts that are selected; one that cannot be changed safely stays, with the reason. */
export function planPostChange(change: PostChange, given: BulkBlog): BulkPlan {
  const blog: PlannedBlog = { ...given, linked: once(() => linkedNames(given.posts)), taken: new Set() }
  const wanted = new Set(change.posts)
  const posts = blog.posts.filter(({ id }) => wanted.has(id))
  const refusal = change.type === 'setDate' ? whyNoDate(change.to) : null
  if (refusal !== null) return refusedBulk(refusal)
  const files = posts.map(post => planOne(change, post, blog)).filter(file => file !== null)
  return { refusal: files.some(isChanged) ? null : { key: 'bulk.nothing' }, files, warnings: [] }
}

/** A new date may move a post, and any other one may lead to it. */
export function needsPostText(change: PostChange): (post: BulkPostFacts) => boolean {
  if (change.type === 'trashPosts') return () => false
  if (change.type === 'setDate') return () => true
  const wanted = new Set(change.posts)
  return ({ id }) => wanted.has(id)
}

/** Null: there is nothing to do in it. */
function planOne(change: PostChange, post: BulkPost, blog: PlannedBlog): BulkFile | null {
  const unchanged: BulkFile = {
    id: post.id,
    title: post.meta.title,
    text: null,
    newId: null,
    isTrashed: false,
    warning: null,
  }
  if (change.type === 'trashPosts') return { ...unchanged, isTrashed: true }
  if (post.text === null)
    return { ...unchanged, warning: { key: 'bulk.unreadable', params: { file: post.id } } }
  const changed =
    change.type === 'setDraft'
      ? withDraft(post, post.text, change.isDraft, blog)
      : withDate(post, post.text, change.to, blog)
  if ('key' in changed) return { ...unchanged, warning: changed }
  const { after, newId, warning } = changed
  if (after === post.text && newId === null) return null
  const text = after === post.text ? null : { before: post.text, after }
  return { ...unchanged, text, newId, warning }
}

interface Changed {
  readonly after: string
  readonly newId: FileId | null
  readonly warning: Message | null
}

/** By the mark in its front matter; what lies in the drafts folder is published one by one, since it moves. */
function withDraft(
  { id, meta }: BulkPost,
  text: string,
  isDraft: boolean,
  blog: BulkBlog,
): Changed | Message {
  const same = { after: text, newId: null, warning: null }
  if (readPostName(id, blog.generator).inDrafts)
    return isDraft ? same : { key: 'bulk.inDraftsFolder', params: { file: id } }
  if (meta.draft === isDraft) return same
  const after = editFields(text, [{ field: 'draft', value: isDraft }], operationBlog(blog, text))
  return typeof after === 'string' ? { ...same, after } : after
}

function withDate(post: BulkPost, text: string, goal: DateGoal, blog: PlannedBlog): Changed | Message {
  const day = dayFor(post, goal)
  if (day === null) return { key: 'bulk.noDate', params: { file: post.id } }
  const around = operationBlog(blog, text)
  const before = operationPost(post, blog)
  const target = targetOf({ kind: 'date', id: post.id, day }, before, around)
  if ('key' in target) return target
  const after = editFields(text, target.edits, around)
  if (typeof after !== 'string') return after
  const newId = target.id === post.id ? null : target.id
  if (newId !== null && (blog.taken.has(newId) || blog.posts.some(({ id }) => id === newId)))
    return { key: 'operation.nameTaken', params: { file: newId } }
  const moved = movedTo(before, target.id, day, around)
  if (moved === null && newId === null) return { after, newId, warning: null }
  const other = otherThatNames(post, moved?.before ?? null, blog)
  if (other !== null) return { key: 'bulk.dateLinked', params: { file: post.id, other } }
  if (newId !== null) blog.taken.add(newId)
  return { after, newId, warning: moved && { key: 'bulk.dateMoves', params: moved } }
}

/** Null: it has no date that could be moved. */
function dayFor({ meta: { date } }: BulkPost, goal: DateGoal): string | null {
  if (goal.kind === 'day') return goal.day
  if (date === null || date.source === 'modified') return null
  const startMs = Date.parse(`${date.day}T00:00:00Z`)
  return Number.isNaN(startMs) ? null : dayOf(startMs + goal.days * 86_400_000, 'UTC')
}

/** Where the post is found now and after; null: at the same address, or only the generator knows. */
function movedTo(
  post: OperationPost,
  id: FileId,
  day: string,
  blog: OperationBlog,
): { readonly before: string; readonly after: string } | null {
  if (post.meta.draft) return null
  const { generator, config } = blog
  const data = post.meta.date?.source === 'name' ? post.meta.data : { ...post.meta.data, date: day }
  const { timeZone } = config
  const meta = describePost({ id, data, generator, timeZone, modifiedMs: post.modifiedMs })
  const [before, after] = [addressOf(blog, post), addressOf(blog, post, { id, meta })]
  return before === null || after === null || before === after ? null : { before, after }
}

/**
 * A post that may lead to this one: by its name, as `post_url` does, or by the last part of its address.
 *
 * Links are mended where one post is given another date; here they would be broken, so such a post is left alone.
 */
function otherThatNames(post: BulkPost, address: string | null, blog: PlannedBlog): FileId | null {
  const { datePart, name } = placeOf(post.id, blog.generator)
  const last = address?.split('/').findLast(part => part !== '') ?? name
  for (const known of [`${datePart}${name}`, name, withoutExtension(last)]) {
    const other = blog
      .linked()
      .get(known)
      ?.find(id => id !== post.id)
    if (other !== undefined) return other
  }
  return null
}

function operationPost({ id, meta }: BulkPost, { config }: BulkBlog): OperationPost {
  const date = meta.date ?? { timeMs: 0, day: dayOf(0, config.timeZone), source: 'modified' }
  return { id, meta, date, modifiedMs: 0 }
}

function operationBlog({ generator, config }: BulkBlog, text: string): OperationBlog {
  return { generator, config, posts: [], files: [], text, others: [], canRedirect: false }
}

/** More would be a slip of the finger: three hundred years. */
const mostDays = 110_000

function whyNoDate(goal: DateGoal): Message | null {
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

/** What such a change does, in one sentence. */
export function describePostChange(change: PostChange, count: number): Message {
  switch (change.type) {
    case 'setDraft':
      return { key: change.isDraft ? 'bulk.draftsMade' : 'bulk.draftsEnded', params: { count } }
    case 'setDate':
      return change.to.kind === 'day'
        ? { key: 'bulk.dateSet', params: { count, day: change.to.day } }
        : {
            key: change.to.days < 0 ? 'bulk.dateEarlier' : 'bulk.dateLater',
            params: { count, days: Math.abs(change.to.days) },
          }
    case 'trashPosts':
      return { key: 'bulk.trashed', params: { count } }
    default:
      return assertNever(change)
  }
}

/** Worked out when it is first asked for, if ever. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}
