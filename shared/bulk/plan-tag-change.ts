import type { Message } from '../errors.ts'
import { splitPost } from '../matter/split-post.ts'
import { oneLine } from '../matter/write-yaml-scalar.ts'
import { readPostName } from '../post/post-name.ts'
import type { TagField } from './bulk-change.ts'
import {
  type BulkBlog,
  type BulkFile,
  type BulkPlan,
  type BulkPost,
  type BulkPostFacts,
  isChanged,
  refusedBulk,
} from './bulk-plan.ts'
import { editTags, type TagRules } from './edit-tags.ts'
import { emptyListHabit } from './empty-list-habit.ts'
import { blockIndent, isListSample } from './list-habit.ts'
import { eachInSteps, type Steps } from './steps.ts'
import { type TagChange, type TagEdit, tagEdit, tagSteps } from './tag-edit.ts'

/** What a change of tags or categories will do to each post that has them. */
export function* planTagChange(change: TagChange, blog: BulkBlog): Steps<BulkPlan> {
  const refusal = whyNot(change)
  if (refusal !== null) return refusedBulk(refusal)
  const edit = tagEdit(change)
  const { generator } = blog
  const added = fieldAddedTo(change)
  const rules: TagRules = {
    generator,
    field: edit.field,
    whenEmpty: mayEmpty(edit) ? emptyListHabit(blog.posts, edit.field, generator) : 'brackets',
    blockIndent: added === null ? null : blockIndent(blog.posts, added, generator),
    to: change.type === 'moveTags' ? change.to : null,
  }
  const concerned = blog.posts.filter(isConcerned(change))
  const found = yield* eachInSteps(concerned, post => planPost(post, edit, rules))
  const files = found.flatMap(({ file }) => (file === null ? [] : [file]))
  const warnings = [
    ...found.flatMap(({ warning }) => (warning === null ? [] : [warning])),
    ...joins(change, blog.posts),
    ...notThere(edit, blog.posts),
  ]
  const isNothing = !files.some(isChanged)
  return { refusal: isNothing ? { key: 'bulk.nothing' } : null, files, warnings }
}

/** Those that it is about, and where lists may be new, some that show how this blog writes them. */
export function needsTagText(change: TagChange): (post: BulkPostFacts) => boolean {
  const added = fieldAddedTo(change)
  const [isAbout, isSample] = [isConcerned(change), added === null ? () => false : isListSample(added)]
  return post => isAbout(post) || isSample(post)
}

/** The field in which a post may get its first list. */
function fieldAddedTo(change: TagChange): TagField | null {
  if (change.type === 'moveTags') return change.to
  return change.type === 'addTags' ? change.field : null
}

/** The posts that have one of the names, those that are named themselves, and those of which nobody can say. */
function isConcerned(change: TagChange): (post: BulkPostFacts) => boolean {
  const { field, replace, posts } = tagEdit(change)
  if (posts !== null) return ({ id }) => posts.has(id)
  return ({ meta, problem }) => problem !== null || meta[field].some(name => replace.has(name))
}

/** A list can lose its last item only where a name goes and nothing comes in its place. */
function mayEmpty({ replace }: TagEdit): boolean {
  return [...replace.values()].some(names => names.length === 0)
}

function whyNot(change: TagChange): Message | null {
  const names = namesIn(change)
  if (names.length === 0 || names.some(name => oneLine(name) === '')) return { key: 'bulk.nameNeeded' }
  if (names.some(name => /\p{Surrogate}/u.test(name))) return { key: 'field.halfCharacter' }
  if (change.type === 'renameTag' && change.from === oneLine(change.to)) return { key: 'bulk.nothing' }
  return null
}

/** The names that would be written. */
function namesIn(change: TagChange): readonly string[] {
  switch (change.type) {
    case 'renameTag':
    case 'mergeTags':
      return [change.to]
    case 'splitTag':
      return change.into
    case 'deleteTags':
    case 'addTags':
    case 'removeTags':
    case 'moveTags':
      return change.names
  }
}

interface Found {
  readonly file: BulkFile | null
  readonly warning: Message | null
}

function planPost(post: BulkPost, edit: TagEdit, rules: TagRules): Found {
  const known = post.meta[edit.field].filter(name => edit.replace.has(name))
  const isMeant = edit.posts !== null || known.length > 0
  if (!isMeant) return { file: null, warning: mayHave(post, edit, rules) }
  return { file: planMeant(post, edit, rules, known), warning: null }
}

/** Null: there is nothing to do in it. */
function planMeant(
  post: BulkPost,
  edit: TagEdit,
  rules: TagRules,
  known: readonly string[],
): BulkFile | null {
  const { id, text } = post
  const unchanged = { id, title: post.meta.title, text: null, newId: null, isTrashed: false }
  if (text === null) return { ...unchanged, warning: { key: 'bulk.unreadable', params: { file: id } } }
  const edited = editTags(text, edit, rules)
  const folder = fromFolder(post, known, rules)
  // A tag may be split into itself and one that is there already.
  const isDone = edit.posts !== null || tagSteps(post.meta[edit.field], edit).steps.length === 0
  if (edited === null && isDone) return folder === null ? null : { ...unchanged, warning: folder }
  if (edited === null) {
    return { ...unchanged, warning: folder ?? { key: 'bulk.notFound', params: { name: known } } }
  }
  if ('key' in edited) return { ...unchanged, warning: edited }
  return { ...unchanged, text: { before: text, after: edited.text }, warning: edited.warning ?? folder }
}

/** To Jekyll a folder above `_posts` is a category. */
function fromFolder(
  { id }: BulkPost,
  known: readonly string[],
  { generator, field }: TagRules,
): Message | null {
  if (field !== 'categories') return null
  const name = readPostName(id, generator).categories.find(folder => known.includes(folder))
  return name === undefined ? null : { key: 'bulk.fromFolder', params: { name } }
}

/** Whether a post whose front matter cannot be read has the name, only its writer can say. */
function mayHave({ id, text }: BulkPost, { replace }: TagEdit, { generator }: TagRules): Message | null {
  const warning: Message = { key: 'bulk.mayHave', params: { file: id } }
  if (text === null) return warning
  const { matter } = splitPost(text, generator)
  if (matter === null) return null
  const written = text.slice(matter.from, matter.to)
  return [...replace.keys()].some(name => written.includes(name)) ? warning : null
}

/** A chosen post that went meanwhile, or that is a conflict copy. */
function notThere({ posts: chosen }: TagEdit, posts: readonly BulkPost[]): readonly Message[] {
  if (chosen === null) return []
  const known = new Set(posts.map(({ id }) => id))
  return [...chosen].filter(id => !known.has(id)).map(file => ({ key: 'bulk.notAPost', params: { file } }))
}

/** A name that is there already becomes one with those that get it. */
function joins(change: TagChange, posts: readonly BulkPost[]): readonly Message[] {
  if (change.type !== 'renameTag') return []
  const to = oneLine(change.to)
  const count = posts.filter(({ meta }) => meta[change.field].includes(to)).length
  return count === 0 ? [] : [{ key: 'bulk.joins', params: { name: to, count } }]
}
