import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { isDateText } from '../post/read-date.ts'
import { findField } from './find-field.ts'
import { lineBreakOf } from './lines.ts'
import type { Matter, ParsedMatter, ScalarStyle } from './matter.ts'
import { parseMatter } from './parse-matter.ts'
import { planEdit, writeString } from './plan-edit.ts'
import { isSameValue, readsBack, readsBackAs } from './read-back.ts'
import { fieldsOf, readText } from './read-fields.ts'
import type { ListName } from './read-list-field.ts'
import { applySplices, insertAt, type Splice } from './splice.ts'
import { oneLine } from './write-yaml-scalar.ts'

/** A change of one field, in the product's words: which key that is, the generator decides. */
export type FieldEdit =
  | { readonly field: 'title'; readonly value: string }
  /** `quotes`: how a date is quoted where the post has none yet. */
  | { readonly field: 'date'; readonly value: string; readonly quotes?: ScalarStyle }
  | { readonly field: ListName; readonly value: readonly string[] }
  | { readonly field: 'draft'; readonly value: boolean }

export type Edit =
  | { readonly kind: 'splices'; readonly splices: readonly Splice[] }
  | { readonly kind: 'refused'; readonly reason: Message }

/**
 * Changes one field of a post's text, and only that field's characters.
 *
 * The list style, the quotes, the line endings and every other byte stay as they are. What cannot be done without
 * touching or misreading something else is refused, with the reason: every edit is read back before it is answered.
 */
export function editField(text: string, edit: FieldEdit, generator: Generator = 'jekyll'): Edit {
  const parsed = parseMatter(text, generator)
  if (parsed.kind === 'refused') return parsed
  const wished = tidy(edit)
  if (isSaid(parsed, edit, generator) || isSaid(parsed, wished, generator)) return nothingToDo
  if (hasHalfCharacter(wished.value)) return refused({ key: 'field.halfCharacter' })
  if (wished.field === 'date' && !isDateText(wished.value, generator)) {
    return refused({ key: 'field.notADate', params: { value: wished.value.slice(0, 100) } })
  }
  return carryOut(text, parsed, generator, {
    field: edit.field,
    plan: matter => planEdit(matter, wished, generator),
    isRight: (before, splices) => readsBack(before, splices, wished, generator),
  })
}

/**
 * Sets a field that the form does not know, such as `layout`, to a string.
 *
 * Only one that is a string already, or is not there: what holds a number or a list means something else.
 */
export function editOtherField(text: string, key: string, value: string, generator: Generator): Edit {
  if (!/^[A-Za-z_][\w-]{0,99}$/.test(key))
    return refused({ key: 'field.badName', params: { field: key.slice(0, 100) } })
  if (hasHalfCharacter(value)) return refused({ key: 'field.halfCharacter' })
  const parsed = parseMatter(text, generator)
  if (parsed.kind === 'refused') return parsed
  const wished = oneLine(value)
  const spot = parsed.kind === 'map' ? readText(findField(parsed, key, generator)) : null
  if (spot !== null && 'key' in spot) return refused(spot)
  if (spot !== null && !spot.isText) return refused({ key: 'field.notText', params: { field: key } })
  if (spot?.text === wished || spot?.text === value) return nothingToDo
  return carryOut(text, parsed, generator, {
    field: key,
    plan: matter => writeString(matter, findField(matter, key, generator), wished),
    isRight: (before, splices) => readsBackAs(before, splices, key, wished, generator),
  })
}

interface Attempt {
  readonly field: string
  plan(matter: Matter): readonly Splice[] | Message
  isRight(before: Matter, splices: readonly Splice[]): boolean
}

/** A post without front matter is first given an empty one, and the edit is worked out on that. */
function carryOut(
  text: string,
  parsed: Exclude<ParsedMatter, { kind: 'refused' }>,
  generator: Generator,
  { field, plan, isRight }: Attempt,
): Edit {
  const start = parsed.kind === 'map' ? null : emptyMatter(text, parsed.bodyFrom)
  const matter = start === null ? parsed : parseMatter(applySplices(text, [start]), generator)
  if (matter.kind !== 'map') return refused(unsafe(field))
  const planned = plan(matter)
  if ('key' in planned) return refused(planned)
  if (!isRight(matter, planned)) return refused(unsafe(field))
  return { kind: 'splices', splices: start === null ? planned : [inside(start, planned)] }
}

const nothingToDo: Edit = { kind: 'splices', splices: [] }

function refused(reason: Message): Edit {
  return { kind: 'refused', reason }
}

function unsafe(field: string): Message {
  return { key: 'field.unsafe', params: { field } }
}

function tidy(edit: FieldEdit): FieldEdit {
  switch (edit.field) {
    case 'title':
    case 'date':
      return { ...edit, value: oneLine(edit.value) }
    case 'draft':
      return edit
    default:
      return { ...edit, value: [...new Set(edit.value.map(oneLine))].filter(item => item !== '') }
  }
}

/** Whether the text says that already; a field that is not there says nothing, no items, and no draft. */
function isSaid(parsed: ParsedMatter, edit: FieldEdit, generator: Generator): boolean {
  if (parsed.kind !== 'map') return isNothing(edit.value)
  const { value, editable } = fieldsOf(parsed, generator)[edit.field]
  if (editable !== null) return false
  return value === null ? isNothing(edit.value) : isSameValue(value, edit.value)
}

function isNothing(value: FieldEdit['value']): boolean {
  return value === false || (typeof value !== 'boolean' && value.length === 0)
}

/** A lone surrogate: an escape could say it, but nothing that reads the front matter could show or publish it. */
function hasHalfCharacter(value: FieldEdit['value']): boolean {
  return /\p{Surrogate}/u.test(String(value))
}

function emptyMatter(text: string, bodyFrom: number): Splice {
  return insertAt(bodyFrom, ['---', '---', '', ''].join(lineBreakOf(text)))
}

/** One splice for an insertion and for what is inserted into that. */
function inside(outer: Splice, inner: readonly Splice[]): Splice {
  const moved = inner.map(({ from, to, insert }) => ({
    from: from - outer.from,
    to: to - outer.from,
    insert,
  }))
  return { ...outer, insert: applySplices(outer.insert, moved) }
}
