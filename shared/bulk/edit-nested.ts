// Hexo's categories as a list of lists: each item is a path from the topmost category down.
import type { Message } from '../errors.ts'
import { editedMatter } from '../matter/list-matter.ts'
import type { Matter } from '../matter/matter.ts'
import {
  editNestedList,
  type ItemEdit,
  type NestedWish,
  nestedReadsBack,
} from '../matter/nested/edit-nested-list.ts'
import { type NestedList, pathsOf } from '../matter/nested/read-nested-list.ts'
import { removeNestedValue } from '../matter/nested/remove-nested-value.ts'
import { applySplices } from '../matter/splice.ts'
import type { EditedLists, TagRules } from './edit-tags.ts'
import { type TagEdit, tagSteps } from './tag-edit.ts'

/** A post's text with the names in its paths changed; null: there is nothing to change; a message: why it cannot be done. */
export function editNested(
  matter: Matter,
  list: NestedList,
  names: Pick<TagEdit, 'replace' | 'add'>,
  rules: TagRules,
): EditedLists | Message | null {
  const before = pathsOf(list)
  const wish = wishFor(before, list, names)
  if ('key' in wish) return wish
  const after = [...wish.edits.map(({ names: kept }) => kept), ...wish.added.map(name => [name])].filter(
    path => path.length > 0,
  )
  if (JSON.stringify(after) === JSON.stringify(before)) return null
  const splices =
    after.length === 0 ? removeNestedValue(matter, list, rules) : editNestedList(matter, list, wish)
  if ('key' in splices) return splices
  const text = applySplices(matter.text, splices)
  const edited = editedMatter(matter, text, rules.generator)
  const except = new Set([list.key])
  const isRight =
    edited !== null &&
    edited.others(except) === matter.others(except) &&
    (after.length === 0 || nestedReadsBack(edited, list.key, after))
  if (!isRight) return { key: 'field.unsafe', params: { field: list.key } }
  return { text, warning: shorter(before, wish.edits), found: before.flat() }
}

/** What is there twice and was not meant stays there twice; a path that becomes one that is there goes. */
function wishFor(
  paths: readonly (readonly string[])[],
  { items }: NestedList,
  { replace, add }: Pick<TagEdit, 'replace' | 'add'>,
): NestedWish | Message {
  const none = { replace, add: [] }
  const planned = paths.map(path => ({ path, ...tagSteps(path, none) }))
  const there = new Set(planned.flatMap(({ path, steps }) => (steps.length === 0 ? [keyOf(path)] : [])))
  const added: string[] = []
  const edits: ItemEdit[] = []
  for (const [at, { path, steps, items: next }] of planned.entries()) {
    const isName = items[at]?.kind === 'name'
    if (!isName && next.length > path.length) return longer(path, next)
    // A name that becomes several is that many paths.
    const [names, more] = isName ? [next.slice(0, 1), next.slice(1)] : [next, []]
    added.push(...more)
    const isDouble = steps.length > 0 && there.has(keyOf(names))
    there.add(keyOf(names))
    const kept = isName ? steps.filter(({ kind }) => kind !== 'insert') : steps
    edits.push(isDouble ? { steps: [], names: [] } : { steps: kept, names })
  }
  const isNew = (name: string) => !there.has(keyOf([name]))
  return { edits, added: [...new Set([...added, ...add])].filter(isNew) }
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path)
}

function longer(before: readonly string[], after: readonly string[]): Message {
  return { key: 'bulk.longerPath', params: { before: before.join(' › '), after: after.join(' › ') } }
}

function shorter(before: readonly (readonly string[])[], edits: readonly ItemEdit[]): Message | null {
  for (const [at, path] of before.entries()) {
    const after = edits[at]?.names ?? path
    const params = { before: path.join(' › '), after: after.join(' › ') }
    if (after.length > 0 && after.length < path.length) return { key: 'bulk.shorterPath', params }
  }
  return null
}
