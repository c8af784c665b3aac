import { assertNever, type Message } from '../errors.ts'
import { editFields } from '../operations/own-text.ts'
import { readPostName } from '../post/post-name.ts'
import {
  type BulkBlog,
  type BulkFile,
  type BulkPlan,
  type BulkPost,
  type BulkPostFacts,
  isChanged,
  refusedBulk,
} from './bulk-plan.ts'
import { linkedNames } from './linked-names.ts'
import { type Changed, type DatedBlog, operationBlog, whyNoDate, withDate } from './plan-set-date.ts'
import type { PostChange } from './post-change.ts'
import { eachInSteps, type Steps } from './steps.ts'

/** What is done to the posts that are selected; one that cannot be changed safely stays, with the reason. */
export function* planPostChange(change: PostChange, given: BulkBlog): Steps<BulkPlan> {
  const refusal = change.type === 'setDate' ? whyNoDate(change.to) : null
  if (refusal !== null) return refusedBulk(refusal)
  const ids = new Set(given.posts.map(({ id }) => id))
  const linked = yield* linkedNames(change.type === 'setDate' ? given.posts : [])
  const blog: DatedBlog = { ...given, ids, linked, taken: new Set() }
  const wanted = new Set(change.posts)
  const posts = blog.posts.filter(({ id }) => wanted.has(id))
  const planned = yield* eachInSteps(posts, post => planOne(change, post, blog))
  const files = planned.filter(file => file !== null)
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
function planOne(change: PostChange, post: BulkPost, blog: DatedBlog): BulkFile | null {
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
