import type { Generator } from '../blog.ts'
import type { FieldEdit } from './edit-field.ts'
import { findField } from './find-field.ts'
import { editedMatter } from './list-matter.ts'
import type { Matter } from './matter.ts'
import { parseMatter } from './parse-matter.ts'
import { draftMarks, fieldsOf } from './read-fields.ts'
import { readList, readListField } from './read-list-field.ts'
import { applySplices, type Splice } from './splice.ts'

/** Whether the edited text says what was wished to each reader, and in every other field what it said before. */
export function readsBack(
  before: Matter,
  splices: readonly Splice[],
  edit: FieldEdit,
  generator: Generator,
): boolean {
  const matter = parseMatter(applySplices(before.text, splices), generator)
  if (matter.kind !== 'map') return false
  const { value } = fieldsOf(matter, generator)[edit.field]
  if (!isSameValue(value ?? (typeof edit.value === 'string' ? '' : []), edit.value)) return false
  const keys = editedKeys(matter, edit, generator)
  const except = new Set(keys)
  if (before.others(except) !== matter.others(except)) return false
  const isOld = oldItems(before, edit, generator)
  return keys.every(key => matter.readings(key).every(reading => agrees(reading, edit, isOld)))
}

/** The same of a field that is set to a string. */
export function readsBackAs(
  before: Matter,
  splices: readonly Splice[],
  key: string,
  value: string,
  generator: Generator,
): boolean {
  const matter = parseMatter(applySplices(before.text, splices), generator)
  if (matter.kind !== 'map') return false
  const written = findField(matter, key, generator).key
  const except = new Set([written])
  if (before.others(except) !== matter.others(except)) return false
  return matter.readings(written).every(([only, ...more]) => only === value && more.length === 0)
}

/** The same of one list, by its key; `old` is what it held before. */
export function listReadsBack(
  before: Matter,
  splices: readonly Splice[],
  { key, items, old }: Readonly<{ key: string; items: readonly string[]; old: readonly string[] }>,
  generator: Generator,
): boolean {
  const matter = editedMatter(before, applySplices(before.text, splices), generator)
  if (matter === null) return false
  const field = readList(findField(matter, key, generator), generator)
  if (field.refusal !== null || !isSameValue(field.items, items)) return false
  const except = new Set([field.key])
  if (before.others(except) !== matter.others(except)) return false
  const edit: FieldEdit = { field: 'tags', value: items }
  const isOld = new Set(old)
  return matter.readings(field.key).every(reading => agrees(reading, edit, isOld))
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

export function isSameValue(left: FieldEdit['value'], right: FieldEdit['value']): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
