import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { editList, fillEmpty } from './edit-list.ts'
import { type FoundField, findField } from './find-field.ts'
import { lineBreakOf } from './lines.ts'
import type { Matter, ParsedMatter, ScalarStyle, Spot } from './matter.ts'
import { parseMatter } from './parse-matter.ts'
import { isDateText } from './read-date.ts'
import { draftMarks, fieldsOf, readFlag, readText } from './read-fields.ts'
import { type ListName, readListField } from './read-list-field.ts'
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
  if (wished.field === 'date' && !isDateText(wished.value, generator)) {
    return refused({ key: 'field.notADate', params: { value: wished.value.slice(0, 100) } })
  }
  // A post without front matter is first given an empty one, and the edit is worked out on that.
  const start = parsed.kind === 'map' ? null : emptyMatter(text, parsed.bodyFrom)
  const matter = start === null ? parsed : parseMatter(applySplices(text, [start]), generator)
  if (matter.kind !== 'map') return refused(unsafe(edit.field))
  const planned = planEdit(matter, wished, generator)
  if ('key' in planned) return refused(planned)
  if (!readsBack(matter, planned, wished, generator)) return refused(unsafe(edit.field))
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
  return value === null ? isNothing(edit.value) : isSame(value, edit.value)
}

function isNothing(value: FieldEdit['value']): boolean {
  return value === false || (typeof value !== 'boolean' && value.length === 0)
}

function isSame(left: FieldEdit['value'], right: FieldEdit['value']): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
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

function planEdit(matter: Matter, edit: FieldEdit, generator: Generator): readonly Splice[] | Message {
  const { syntax } = matter
  switch (edit.field) {
    case 'title': {
      const found = findField(matter, 'title', generator)
      // Quotes that were only needed go with the need: a plain title comes back as it was.
      const style = (spot: Spot) =>
        spot.isText && syntax.isForced(spot, 'block') ? syntax.usualStyle : spot.style
      return editText(matter, found, spot =>
        syntax.writeText(edit.value, spot === null ? syntax.usualStyle : style(spot), 'block'),
      )
    }
    case 'date': {
      const found = findField(matter, 'date', generator)
      return editText(matter, found, spot =>
        syntax.writeDate(edit.value, spot?.style ?? edit.quotes ?? 'plain'),
      )
    }
    case 'draft':
      return editDraft(matter, edit.value, generator)
    default: {
      const field = readListField(matter, edit.field, generator)
      return field.refusal ?? editList(matter, field, edit.value)
    }
  }
}

/** Writes one value; `write` is given the one that is there, for its style. */
function editText(
  matter: Matter,
  found: FoundField,
  write: (spot: Spot | null) => string,
): readonly Splice[] | Message {
  const spot = readText(found)
  if (spot !== null && 'key' in spot) return spot
  if (spot !== null) return [{ from: spot.from, to: spot.to, insert: write(spot) }]
  const value = found.field?.value
  if (value?.kind === 'empty') return [fillEmpty(value, write(null))]
  return [matter.insertField(found.key, write(null))]
}

/** Every mark is made to say the same: where two differ, a generator may read either. */
function editDraft(matter: Matter, isDraft: boolean, generator: Generator): readonly Splice[] | Message {
  const splices: Splice[] = []
  const marks = draftMarks(matter, generator)
  for (const { found, isDraftWhen } of marks) {
    const flag = readFlag(found)
    if (flag !== null && typeof flag === 'object') return flag
    const written = isDraft === isDraftWhen ? 'true' : 'false'
    const value = found.field?.value
    if (value?.kind === 'empty') splices.push(fillEmpty(value, written))
    if (value?.kind !== 'scalar' || String(flag) === written) continue
    const { from, to, text } = value.spot
    splices.push({ from, to, insert: inCaseOf(text, written) })
  }
  if (marks.length > 0) return splices.sort((a, b) => a.from - b.from)
  const isHidden = generator === 'jekyll' || generator === 'hexo'
  return [matter.insertField(isHidden ? 'published' : 'draft', String(!isHidden))]
}

/** `True` and `TRUE` keep their letters. */
function inCaseOf(example: string, word: string): string {
  if (example === example.toLowerCase()) return word
  return example === example.toUpperCase() ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
}

/** Whether the edited text says what was wished to each reader, and in every other field what it said before. */
function readsBack(
  before: Matter,
  splices: readonly Splice[],
  edit: FieldEdit,
  generator: Generator,
): boolean {
  const matter = parseMatter(applySplices(before.text, splices), generator)
  if (matter.kind !== 'map') return false
  const { value } = fieldsOf(matter, generator)[edit.field]
  if (!isSame(value ?? (typeof edit.value === 'string' ? '' : []), edit.value)) return false
  const keys = editedKeys(matter, edit, generator)
  const except = new Set(keys)
  if (before.others(except) !== matter.others(except)) return false
  const isOld = oldItems(before, edit, generator)
  return keys.every(key => matter.readings(key).every(reading => agrees(reading, edit, isOld)))
}

function editedKeys(matter: Matter, edit: FieldEdit, generator: Generator): readonly string[] {
  switch (edit.field) {
    case 'title':
    case 'date':
      return [findField(matter, edit.field, generator).key]
    case 'draft':
      return draftMarks(matter, generator).map(({ found }) => found.key)
    default:
      return [readListField(matter, edit.field, generator).key]
  }
}

/** `2016` and `NO` in a list that was there are no strings to every reader, and stay what they are. */
function oldItems(before: Matter, edit: FieldEdit, generator: Generator): ReadonlySet<string> {
  if (edit.field === 'title' || edit.field === 'date' || edit.field === 'draft') return new Set()
  return new Set(readListField(before, edit.field, generator).items)
}

function agrees(reading: readonly (string | null)[], edit: FieldEdit, isOld: ReadonlySet<string>): boolean {
  switch (edit.field) {
    case 'title':
      return reading.length === 1 && reading[0] === edit.value
    case 'date':
      return reading.length === 1 && (reading[0] === null || reading[0] === edit.value)
    case 'draft':
      return reading.length === 1 && reading[0] === null
    default: {
      const [only] = reading
      // One string may hold several items.
      const isOne = reading.length === 1 && typeof only === 'string' && edit.value.length > 1
      const items = isOne ? only.split(/\s+/).filter(item => item !== '') : reading
      return (
        items.length === edit.value.length &&
        edit.value.every((item, at) => items[at] === item || (items[at] === null && isOld.has(item)))
      )
    }
  }
}
