// Each change of tags, brought into one form: what becomes of which name, and which names come.
import type { FileId } from '../blog.ts'
import { assertNever } from '../errors.ts'
import type { ListStep } from '../matter/plan-list-edit.ts'
import { oneLine } from '../matter/write-yaml-scalar.ts'
import type { BulkChange, TagField } from './bulk-change.ts'

export type TagChange = Extract<
  BulkChange,
  {
    readonly type:
      | 'renameTag'
      | 'mergeTags'
      | 'splitTag'
      | 'deleteTags'
      | 'addTags'
      | 'removeTags'
      | 'moveTags'
  }
>

/** What a change of tags does to one list. */
export interface TagEdit {
  readonly field: TagField
  /** What stands in the place of each of these names; nothing: it goes. */
  readonly replace: ReadonlyMap<string, readonly string[]>
  /** Names that come to the end of the list. */
  readonly add: readonly string[]
  /** Null: all posts that have one of the names. */
  readonly posts: ReadonlySet<FileId> | null
}

/** The edit of the field that has the names now. */
export function tagEdit(change: TagChange): TagEdit {
  switch (change.type) {
    case 'renameTag':
      return inAll(change.field, [change.from], [oneLine(change.to)])
    case 'mergeTags': {
      const to = oneLine(change.to)
      return inAll(
        change.field,
        change.from.filter(name => name !== to),
        [to],
      )
    }
    case 'splitTag':
      return inAll(change.field, [change.from], tidy(change.into))
    case 'deleteTags':
      return inAll(change.field, change.names, [])
    case 'moveTags':
      return inAll(change.from, change.names, [])
    case 'addTags':
      return {
        field: change.field,
        replace: new Map(),
        add: tidy(change.names),
        posts: new Set(change.posts),
      }
    case 'removeTags':
      return { ...inAll(change.field, change.names, []), posts: new Set(change.posts) }
    default:
      return assertNever(change)
  }
}

function inAll(field: TagField, from: readonly string[], to: readonly string[]): TagEdit {
  return { field, replace: new Map(from.map(name => [name, to])), add: [], posts: null }
}

function tidy(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(oneLine))].filter(name => name !== '')
}

/**
 * The steps of an edit on the items of one list, and what the list holds after them.
 *
 * Nothing else moves: a name that is replaced keeps its place, one that is there already keeps its own, and what was
 * there twice and is not meant stays there twice.
 */
export function tagSteps(
  items: readonly string[],
  { replace, add }: Pick<TagEdit, 'replace' | 'add'>,
): { readonly steps: readonly ListStep[]; readonly items: readonly string[] } {
  const there = new Set(items.map(nameOf).filter(name => !replace.has(name)))
  const steps: ListStep[] = []
  const next: string[] = []
  for (const [at, item] of items.entries()) {
    const wished = replace.get(nameOf(item))
    const values = wished?.filter(value => !there.has(value)) ?? [item]
    for (const value of values) there.add(nameOf(value))
    next.push(...values)
    const [first, ...more] = values
    if (first === undefined) steps.push({ kind: 'remove', at })
    else if (first !== item) steps.push({ kind: 'replace', at, value: first })
    if (more.length > 0) steps.push({ kind: 'insert', at, values: more })
  }
  const added = add.filter(name => !there.has(name))
  if (added.length > 0) steps.push({ kind: 'insert', at: items.length - 1, values: added })
  return { steps, items: [...next, ...added] }
}

/** A name is what a reader of the blog sees: without the blanks that quotes may keep around it. */
function nameOf(item: string): string {
  return item.trim()
}
