import type { Message } from '../errors.ts'
import type { FieldEdit } from '../matter/edit-field.ts'
import { fieldTexts } from '../matter/field-text.ts'
import { applySplices, type Splice } from '../matter/splice.ts'
import { describePost } from '../post/describe-post.ts'
import type { PostMeta } from '../post/post-meta.ts'
import type { SiteIndex } from '../site/site-links.ts'
import { type GoingAlong, goingAlong, key } from './going-along.ts'
import {
  type Operation,
  type OperationBlog,
  type OperationPlan,
  type OperationPost,
  type Planned,
  refused,
  type TextChange,
} from './operation.ts'
import { addressOf, indexOf } from './operation-index.ts'
import { editFields, relinkMatter } from './own-text.ts'
import { planDelete, planDuplicate } from './plan-simple.ts'
import { type Moving, relink, type Source, type Spot } from './relink.ts'
import { type MoveOperation, type Target, targetOf } from './target.ts'

/**
 * What an operation on a post will do, as a value: nothing is touched.
 *
 * Refused, with a sentence, where the new name is taken or none, or the front matter cannot be changed safely.
 */
export function planOperation(blog: OperationBlog, operation: Operation): Planned {
  const post = blog.posts.find(({ id }) => id === operation.id)
  if (post === undefined) return refused({ key: 'post.missing', params: { file: operation.id } })
  if (operation.kind === 'delete') return planDelete(blog, post, operation)
  if (operation.kind === 'duplicate') return planDuplicate(blog, post, operation)
  const target = targetOf(operation, post, blog)
  return 'key' in target ? refused(target) : planMove(blog, post, operation, target)
}

function planMove(
  blog: OperationBlog,
  post: OperationPost,
  operation: MoveOperation,
  target: Target,
): Planned {
  const taken = takenBy(blog, post, target)
  if (taken !== null) return refused(taken)
  const index = indexOf(blog)
  const meta = metaAfter(blog, post, target)
  const before: Spot = { id: post.id, address: index.posts.get(post.id) ?? null }
  const after: Spot = { id: target.id, address: addressOf(blog, post, { id: target.id, meta }) }
  const along = goingAlong(blog, index, before, target.id, operation.kind === 'rename')
  if (along.isBundle) {
    const other = blog.posts.find(({ id }) => id !== post.id && id.startsWith(`${along.folder?.from}/`))
    if (other !== undefined) return refused({ key: 'operation.bundleHasPosts', params: { file: other.id } })
  }
  const moving: Moving = { index, before, after, folder: along.folder }
  const own = ownText(blog, post, target, moving)
  if ('key' in own) return refused(own)
  const others = otherTexts(blog, moving)
  const texts = [own, ...others].filter(text => text.before !== text.after)
  if (texts.length === 0 && target.id === post.id) return refused({ key: 'operation.nothing' })
  const address = { before: before.address, after: after.address }
  return {
    kind: 'plan',
    operation,
    newId: target.id,
    address,
    texts: texts.map(({ id, before: was, after: is }) => ({ id, before: was, after: is })),
    creates: [],
    renames: renamesOf(post, target, along),
    trashes: [],
    imageFolder: along.isBundle ? null : along.folder,
    redirect: own.redirect,
    links: {
      count: texts.reduce((sum, { links }) => sum + links, 0),
      files: texts.filter(({ links }) => links > 0).length,
    },
    warnings: warningsOf(index, post, address, along, own),
  }
}

function renamesOf(post: OperationPost, target: Target, along: GoingAlong): OperationPlan['renames'] {
  const folder = along.folder === null ? [] : [along.folder]
  if (along.isBundle || post.id === target.id) return folder
  return [{ from: post.id, to: target.id }, ...folder]
}

interface RelinkedText extends TextChange {
  readonly links: number
}

interface OwnText extends RelinkedText {
  readonly redirect: string | null
  readonly warning: Message | null
}

/** The post's own text: links counted from it, its pictures' folder, its fields, the entry for its old address. */
function ownText(
  blog: OperationBlog,
  post: OperationPost,
  target: Target,
  moving: Moving,
): OwnText | Message {
  const source: Source = moving
  const inMatter = moving.folder === null ? [] : relinkMatter(blog.text, moving.folder, blog.generator)
  if (inMatter === null) return { key: 'operation.nameInMatter' }
  const splices = merged(relink(blog.text, source, moving), inMatter)
  const edited = editFields(applySplices(blog.text, splices), target.edits, blog)
  if (typeof edited !== 'string') return edited
  const result = { id: post.id, before: blog.text, links: splices.length }
  const edit = redirectEdit(blog, post, moving)
  if (edit === null) return { ...result, after: edited, redirect: null, warning: null }
  const redirected = editFields(edited, [edit], blog)
  return typeof redirected === 'string'
    ? { ...result, after: redirected, redirect: moving.before.address, warning: null }
    : { ...result, after: edited, redirect: null, warning: redirected }
}

/** A tag in the front matter may be found by both. */
function merged(links: readonly Splice[], inMatter: readonly Splice[]): readonly Splice[] {
  const apart = inMatter.filter(one => !links.some(({ from, to }) => one.from < to && from < one.to))
  return [...links, ...apart].sort((a, b) => a.from - b.from)
}

/** An entry for the old address, for a post that has been found there; null: none is needed, or there is no way. */
function redirectEdit(blog: OperationBlog, post: OperationPost, { before, after }: Moving): FieldEdit | null {
  if (!needsRedirect(post, before.address, after.address) || !blog.canRedirect) return null
  const { data } = post.meta
  const known = fieldTexts(blog.generator === 'jekyll' ? data.redirect_from : data.aliases)
  const value = [...known.filter(address => address !== after.address), before.address ?? '']
  return { field: 'redirects', value: [...new Set(value)] }
}

function needsRedirect(post: OperationPost, before: string | null, after: string | null): boolean {
  return !post.meta.draft && before !== null && after !== null && before !== after
}

function otherTexts(blog: OperationBlog, moving: Moving): readonly RelinkedText[] {
  return blog.others.flatMap(({ id, text }) => {
    if (id === moving.before.id) return []
    const spot = { id, address: moving.index.posts.get(id) ?? null }
    const splices = relink(text, { before: spot, after: spot }, moving)
    if (splices.length === 0) return []
    return [{ id, before: text, after: applySplices(text, splices), links: splices.length }]
  })
}

/** What the post will be by its generator's rules, once its fields are changed. */
function metaAfter(blog: OperationBlog, post: OperationPost, target: Target): PostMeta {
  const data: Record<string, unknown> = { ...post.meta.data }
  for (const edit of target.edits) {
    if (edit.field === 'date') data.date = edit.value
    if (edit.field === 'draft') {
      data.draft = edit.value
      delete data.published
    }
  }
  const { generator, config } = blog
  return describePost({
    id: target.id,
    data,
    generator,
    timeZone: config.timeZone,
    newPostName: config.raw.new_post_name,
    modifiedMs: post.modifiedMs,
  })
}

/** Names that differ in capitals only are one on many disks; the post's own may change in just that. */
function takenBy(blog: OperationBlog, post: OperationPost, target: Target): Message | null {
  const wished = key(target.id)
  if (wished === key(post.id)) return null
  const other = [...blog.posts.map(({ id }) => id), ...blog.files].find(id => key(id) === wished)
  return other === undefined ? null : { key: 'operation.nameTaken', params: { file: other } }
}

function warningsOf(
  index: SiteIndex,
  post: OperationPost,
  address: OperationPlan['address'],
  along: GoingAlong,
  own: OwnText,
): readonly Message[] {
  const same = [...index.posts].find(([id, other]) => id !== post.id && other === address.after)
  const isLost =
    needsRedirect(post, address.before, address.after) && own.redirect === null && own.warning === null
  return [
    ...(same === undefined ? [] : [{ key: 'operation.addressTaken' as const, params: { file: same[0] } }]),
    ...(along.warning === null ? [] : [along.warning]),
    ...(own.warning === null ? [] : [own.warning]),
    ...(isLost ? [{ key: 'operation.noRedirect' as const, params: { address: address.before ?? '' } }] : []),
  ]
}
