import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { changeList, type EmptyList, type ListWish, listFields } from '../matter/change-list.ts'
import { editField } from '../matter/edit-field.ts'
import { listMatter } from '../matter/list-matter.ts'
import type { Matter } from '../matter/matter.ts'
import { readNestedList } from '../matter/nested/read-nested-list.ts'
import type { ListField } from '../matter/read-list-field.ts'
import { applySplices } from '../matter/splice.ts'
import type { TagField } from './bulk-change.ts'
import { editNested } from './edit-nested.ts'
import { type TagEdit, tagSteps } from './tag-edit.ts'

/** What an edit of tags has to know of the blog. */
export interface TagRules {
  readonly generator: Generator
  readonly field: TagField
  readonly whenEmpty: EmptyList
  /** How far the lines of a list that is new are indented; null: it is one line, `[A, B]`. */
  readonly blockIndent: string | null
  /** Where the names come to that go from `field`; null: nowhere. */
  readonly to: TagField | null
}

export interface EditedTags {
  readonly text: string
  /** What its writer may not expect. */
  readonly warning: Message | null
}

type Names = Pick<TagEdit, 'replace' | 'add'>

/**
 * A post's text with its tags changed; null: there is nothing to change in it; a message: why it cannot be done.
 *
 * Every byte that is not of a changed name is what it was.
 */
export function editTags(text: string, names: Names, rules: TagRules): EditedTags | Message | null {
  const edited = editLists(text, names, rules)
  if (edited === null || 'key' in edited || rules.to === null) return edited
  const add = edited.found.filter(name => names.replace.has(name))
  const moved = editLists(edited.text, { replace: new Map(), add }, { ...rules, field: rules.to })
  if (moved === null) return edited
  return 'key' in moved ? moved : { text: moved.text, warning: edited.warning ?? moved.warning }
}

export interface EditedLists extends EditedTags {
  /** What the lists held before. */
  readonly found: readonly string[]
}

function editLists(text: string, names: Names, rules: TagRules): EditedLists | Message | null {
  const { generator, field } = rules
  const matter = listMatter(text, field, generator)
  if (matter === null) return names.add.length === 0 ? null : withMatter(text, names.add, rules)
  if ('key' in matter) return matter
  let edited: EditedLists = { text, warning: null, found: [] }
  for (const [at, list] of listFields(matter, field, generator).entries()) {
    // The text may be another one by now, and every place in it.
    const now = edited.text === text ? { matter, list } : again(edited.text, list.key, rules)
    const after = now && editList(now.matter, now.list, at === 0 ? names : { ...names, add: [] }, rules)
    if (after === null) continue
    if ('key' in after) return after
    edited = { ...after, warning: edited.warning ?? after.warning, found: [...edited.found, ...after.found] }
  }
  return edited.text === text ? null : edited
}

function again(text: string, key: string, { generator, field }: TagRules) {
  const matter = listMatter(text, field, generator)
  if (matter === null || 'key' in matter) return null
  const list = listFields(matter, field, generator).find(candidate => candidate.key === key)
  return list === undefined ? null : { matter, list }
}

function editList(
  matter: Matter,
  list: ListField,
  names: Names,
  rules: TagRules,
): EditedLists | Message | null {
  const nested = isPaths(rules) ? readNestedList(matter, list.key) : null
  if (nested !== null) return 'items' in nested ? editNested(matter, nested, names, rules) : nested
  if (list.refusal !== null) return list.refusal
  const wish = tagSteps(list.items, names)
  if (wish.steps.length === 0) return null
  const path = isPaths(rules) ? hexoPath(list, wish) : null
  if (path?.isRefused) return path.reason
  const edit = changeList(matter, list, wish, rules)
  if (edit.kind === 'refused') return edit.reason
  return {
    text: applySplices(matter.text, edit.splices),
    warning: path?.reason ?? null,
    found: list.items.map(item => item.trim()),
  }
}

/** To Hexo categories are paths: a list is one, a list of lists are several. */
function isPaths({ generator, field }: TagRules): boolean {
  return generator === 'hexo' && field === 'categories'
}

/** To Hexo a list of categories is one path from the topmost down: what makes it longer would move the post. */
function hexoPath(
  { items: before }: ListField,
  { items: after }: ListWish,
): { readonly isRefused: boolean; readonly reason: Message } | null {
  const params = { before: before.join(' › '), after: after.join(' › ') }
  if (after.length > Math.max(1, before.length))
    return { isRefused: true, reason: { key: 'bulk.longerPath', params } }
  if (before.length > 1 && after.length < before.length)
    return { isRefused: false, reason: { key: 'bulk.shorterPath', params } }
  return null
}

/** A post without front matter gets some. */
function withMatter(text: string, add: readonly string[], rules: TagRules): EditedLists | Message {
  if (isPaths(rules) && add.length > 1) {
    return { key: 'bulk.longerPath', params: { before: '', after: add.join(' › ') } }
  }
  const { generator, field } = rules
  const edit = editField(text, { field, value: add }, generator)
  if (edit.kind === 'refused') return edit.reason
  return { text: applySplices(text, edit.splices), warning: null, found: [] }
}
