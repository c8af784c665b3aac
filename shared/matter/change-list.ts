import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { Edit } from './edit-field.ts'
import { editList } from './edit-list.ts'
import { findField, findListField } from './find-field.ts'
import { lineBreakOf } from './lines.ts'
import { wholeMatter } from './list-matter.ts'
import type { Matter } from './matter.ts'
import type { ListStep } from './plan-list-edit.ts'
import { listReadsBack } from './read-back.ts'
import { type ListField, readList } from './read-list-field.ts'
import { emptyField, removeField } from './remove-field.ts'
import type { Splice } from './splice.ts'

/** How a list is written that has lost its last item: `tags: []`, `tags:`, or not at all. */
export type EmptyList = 'brackets' | 'bare' | 'gone'

/** How a blog writes lists that lose their last item, or are new. */
export interface ListHabits {
  readonly generator: Generator
  readonly whenEmpty: EmptyList
  /** How far the lines of a new list are indented; null: it is one line, `[A, B]`. */
  readonly blockIndent: string | null
}

/** What is to be done to a list, and what it holds then. */
export interface ListWish {
  readonly steps: readonly ListStep[]
  readonly items: readonly string[]
}

/**
 * The lists of a post that say its tags or categories: the one that counts first.
 *
 * To Jekyll a post is in the categories of `category` and of `categories`.
 */
export function listFields(
  matter: Matter,
  kind: 'tags' | 'categories',
  generator: Generator,
): readonly ListField[] {
  const main = readList(findListField(matter, kind, generator), generator)
  if (generator !== 'jekyll' || kind !== 'categories') return [main]
  const others = ['category', 'categories'].filter(key => key !== main.key)
  const found = others.map(key => readList(findField(matter, key, generator), generator))
  return [main, ...found.filter(({ style }) => style !== 'missing')]
}

/**
 * Changes one list step by step, and only the characters of the items that the steps name.
 *
 * As `editField`, it reads each edit back before it answers: what cannot be done safely is refused, with the reason.
 */
export function changeList(
  matter: Matter,
  field: ListField,
  { steps, items }: ListWish,
  { generator, whenEmpty, blockIndent }: ListHabits,
): Edit {
  if (steps.length === 0) return { kind: 'splices', splices: [] }
  if (field.refusal !== null) return refused(field.refusal)
  if (items.length === 0) {
    const splice = withoutItems(matter, field.key, whenEmpty, generator)
    if (splice !== null) return { kind: 'splices', splices: [splice] }
  }
  const isNewBlock = field.style === 'missing' && blockIndent !== null && matter.syntax.name === 'YAML'
  const splices = isNewBlock
    ? [newBlock(matter, field.key, items, blockIndent)]
    : editList(matter, field, items, steps)
  if ('key' in splices) return refused(splices)
  return listReadsBack(matter, splices, { key: field.key, items, old: field.items }, generator)
    ? { kind: 'splices', splices }
    : refused({ key: 'field.unsafe', params: { field: field.key } })
}

/** A field with a line for each item. */
function newBlock(matter: Matter, key: string, items: readonly string[], indent: string): Splice {
  const { text, syntax } = matter
  const lines = items.map(item => `${indent}- ${syntax.writeText(item, syntax.usualStyle, 'block')}`)
  const lineBreak = lineBreakOf(text)
  const splice = matter.insertField(key, lineBreak + lines.join(lineBreak))
  // No blank is left behind the colon.
  return { ...splice, insert: splice.insert.replace(/: (?=[\r\n])/, ':') }
}

/** Null: it stays, with an empty list. */
function withoutItems(
  { text }: Matter,
  key: string,
  whenEmpty: EmptyList,
  generator: Generator,
): Splice | null {
  const matter = wholeMatter(text, generator)
  if (matter === null || 'key' in matter) return null
  if (whenEmpty === 'gone') return removeField(matter, key, generator)
  return whenEmpty === 'bare' ? emptyField(matter, key, generator) : null
}

function refused(reason: Message): Edit {
  return { kind: 'refused', reason }
}
