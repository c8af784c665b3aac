import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { applySplices, editTags, fillEmpty, flowList } from './edit-tags.ts'
import { createMatter, insertField } from './insert-field.ts'
import { type Matter, parseMatter } from './parse-matter.ts'
import { readTagsField, type TagStyle } from './read-tags-field.ts'
import { readTextField } from './read-text-field.ts'
import { readTomlFields } from './read-toml-fields.ts'
import { isPlain, oneLine, writeScalar } from './write-scalar.ts'

export interface Field<T> {
  readonly value: T | null
  /** Null: a form may change it; else the reason why only the text can. */
  readonly editable: Message | null
}

/** The fields that the properties form shows, as the text has them. */
export interface PostFields {
  readonly title: Field<string>
  readonly tags: Field<readonly string[]> & { readonly style: TagStyle }
  /** As written; a form only shows it. */
  readonly date: Field<string>
}

export type FieldEdit =
  | { readonly field: 'title'; readonly value: string }
  | { readonly field: 'tags'; readonly value: readonly string[] }

/** Replaces the characters from `from` to `to` (UTF-16 offsets in the text before the edit). */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly insert: string
}

export type Edit =
  | { readonly kind: 'splices'; readonly splices: readonly Splice[] }
  | { readonly kind: 'refused'; readonly reason: Message }

/** Reads what the properties form shows out of a post's whole text. Never throws. */
export function readFields(text: string, generator: Generator = 'jekyll'): PostFields {
  const matter = parseMatter(text)
  if (matter.kind === 'map') return fieldsOf(matter, generator)
  const reason = matter.kind === 'refused' ? matter.reason : null
  const { title, tags, date } = readTomlFields(text)
  return {
    title: { value: title, editable: reason },
    tags: { value: tags, editable: reason, style: 'missing' },
    date: { value: date, editable: reason },
  }
}

/**
 * Changes one field of a post's text, and only that field's characters.
 *
 * The list style, the quotes, the line endings and every other byte stay as they are. What cannot be done without
 * touching or misreading something else is refused, with the reason: every edit is read back before it is answered.
 */
export function editField(text: string, edit: FieldEdit, generator: Generator = 'jekyll'): Edit {
  const matter = parseMatter(text)
  if (matter.kind === 'refused') return matter
  const wished = tidy(edit)
  const found = planEdit(text, matter, wished, generator)
  if ('key' in found) return { kind: 'refused', reason: found }
  const isRight = found.length === 0 || readsBack(applySplices(text, found), matter, wished, generator)
  if (isRight) return { kind: 'splices', splices: found }
  return { kind: 'refused', reason: { key: 'field.unsafe', params: { field: edit.field } } }
}

function fieldsOf(matter: Matter, generator: Generator): PostFields {
  const tags = readTagsField(matter, generator)
  return {
    title: textField(matter, 'title'),
    tags: { value: tags.style === 'missing' ? null : tags.tags, editable: tags.refusal, style: tags.style },
    date: textField(matter, 'date'),
  }
}

function textField(matter: Matter, key: string): Field<string> {
  const found = readTextField(matter, key)
  if (found === null) return { value: null, editable: null }
  return 'key' in found ? { value: null, editable: found } : { value: found.text, editable: null }
}

function tidy(edit: FieldEdit): FieldEdit {
  if (edit.field === 'title') return { field: 'title', value: oneLine(edit.value) }
  return { field: 'tags', value: [...new Set(edit.value.map(oneLine))].filter(tag => tag !== '') }
}

function planEdit(
  text: string,
  matter: Exclude<ReturnType<typeof parseMatter>, { kind: 'refused' }>,
  edit: FieldEdit,
  generator: Generator,
): Splice[] | Message {
  if (matter.kind === 'missing') {
    return edit.value.length === 0 ? [] : [createMatter(text, matter.bodyFrom, edit.field, writeNew(edit))]
  }
  return edit.field === 'title' ? editTitle(matter, edit) : planTags(matter, edit, generator)
}

/** A value where there was none: no quotes that are not needed, tags as `[A, B]`. */
function writeNew(edit: FieldEdit): string {
  return edit.field === 'title' ? writeScalar(edit.value, 'plain', 'block') : flowList(edit.value)
}

function editTitle(matter: Matter, edit: FieldEdit & { readonly field: 'title' }): Splice[] | Message {
  const spot = readTextField(matter, 'title')
  if (spot === null) {
    const pair = matter.pairs.find(candidate => candidate.key === 'title')
    if (edit.value === '') return []
    const written = writeNew(edit)
    return [pair === undefined ? insertField(matter, 'title', written) : fillEmpty(matter, pair, written)]
  }
  if ('key' in spot) return spot
  if (spot.text === edit.value) return []
  // Single quotes that were needed go with the need: a plain title comes back as it was.
  const wasNeeded = spot.style === 'single' && !isPlain(spot.text, 'block')
  const insert = writeScalar(edit.value, wasNeeded ? 'plain' : spot.style, 'block')
  return [{ from: spot.from, to: spot.to, insert }]
}

function planTags(
  matter: Matter,
  edit: FieldEdit & { readonly field: 'tags' },
  generator: Generator,
): Splice[] | Message {
  const field = readTagsField(matter, generator)
  if (field.refusal !== null) return field.refusal
  if (isSame(field.tags, edit.value)) return []
  if (field.pair === null) return [insertField(matter, 'tags', flowList(edit.value))]
  return editTags(matter, field, field.pair, edit.value)
}

/** Whether the edited text says what was wished, and in every other field what it said before. */
function readsBack(
  after: string,
  before: ReturnType<typeof parseMatter>,
  edit: FieldEdit,
  generator: Generator,
): boolean {
  const matter = parseMatter(after)
  if (matter.kind !== 'map') return false
  const { title, tags } = fieldsOf(matter, generator)
  const says = edit.field === 'title' ? (title.value ?? '') : (tags.value ?? [])
  if (!isSame(says, edit.value)) return false
  return isSame(othersOf(before, edit, generator), othersOf(matter, edit, generator))
}

/** Every field but the edited one, as it is written. */
function othersOf(matter: ReturnType<typeof parseMatter>, edit: FieldEdit, generator: Generator): string[] {
  if (matter.kind !== 'map') return []
  const { text, from, pairs } = matter
  const edited = edit.field === 'title' ? 'title' : (readTagsField(matter, generator).pair?.key ?? 'tags')
  return pairs
    .filter(pair => pair.key !== edited)
    .map(pair => text.slice(pair.keyFrom, from + (pair.node?.range[1] ?? 0)))
}

function isSame(left: string | readonly string[], right: string | readonly string[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
