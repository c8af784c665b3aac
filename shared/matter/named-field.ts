// Fields by the names that people type on a command line: the form's own, and whatever else stands in the front matter.
import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { type Edit, editField, editOtherField, type FieldEdit } from './edit-field.ts'
import { findField } from './find-field.ts'
import type { FieldValue, Matter, Spot } from './matter.ts'
import { parseMatter } from './parse-matter.ts'
import { fieldsOf, type PostFields } from './read-fields.ts'

export type NamedValue = string | number | boolean | readonly (string | number | boolean)[]

/** Null: there is no such field, or it has no value; a message: it is more than a value or a list of them. */
export type NamedField = { readonly value: NamedValue | null } | { readonly refusal: Message }

const formNames = [
  'title',
  'date',
  'tags',
  'categories',
  'draft',
  'redirects',
] as const satisfies readonly (keyof PostFields)[]

/** What a field says: by the form's names as the blog's generator reads it, by any other name as it is written. */
export function getField(text: string, name: string, generator: Generator): NamedField {
  const matter = parseMatter(text, generator)
  if (matter.kind === 'refused') return { refusal: matter.reason }
  if (matter.kind === 'missing') return { value: null }
  return fieldIn(matter, name, generator)
}

/** Every field that has a value: those of the form first, then the others as they stand there. */
export function getFields(
  text: string,
  generator: Generator,
): { readonly fields: ReadonlyMap<string, NamedValue> } | { readonly refusal: Message } {
  const matter = parseMatter(text, generator)
  if (matter.kind === 'refused') return { refusal: matter.reason }
  const fields = new Map<string, NamedValue>()
  if (matter.kind === 'missing') return { fields }
  for (const name of [...formNames, ...matter.fields.map(({ key }) => key)]) {
    const found = fieldIn(matter, name, generator)
    if ('value' in found && found.value !== null) fields.set(name, found.value)
  }
  return { fields }
}

function fieldIn(matter: Matter, name: string, generator: Generator): NamedField {
  const known = formNames.find(candidate => candidate === name)
  if (known !== undefined) {
    const { value, editable } = fieldsOf(matter, generator)[known]
    if (editable === null || value !== null) return { value }
    // The form may not change it, but it may still say something plain.
  }
  const { field, refusal } = findField(matter, name, generator)
  if (refusal !== null) return { refusal }
  return field === null ? { value: null } : readValue(field.value)
}

function readValue(value: FieldValue): NamedField {
  switch (value.kind) {
    case 'empty':
      return { value: null }
    case 'refused':
      return { refusal: value.reason }
    case 'scalar':
      return { value: plainValue(value.spot) }
    case 'flow':
    case 'block':
      return { value: value.spots.map(plainValue) }
  }
}

function plainValue({ text, isText }: Spot): string | number | boolean {
  if (isText) return text
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(text) ? Number(text) : text
}

/** Sets a field to what was typed: a list as JSON, a draft as true or false, anything else as it is. */
export function setField(text: string, name: string, typed: string, generator: Generator): Edit {
  switch (name) {
    case 'title':
    case 'date':
      return editField(text, { field: name, value: typed }, generator)
    case 'draft':
      return setFlag(text, typed, generator, true)
    case 'published':
      // To Hugo this is a date, and no field of the form.
      return generator === 'hugo'
        ? editOtherField(text, name, typed, generator)
        : setFlag(text, typed, generator, false)
    default: {
      const list = listNames.get(name)
      return list === undefined
        ? editOtherField(text, name, typed, generator)
        : setList(text, list, typed, generator)
    }
  }
}

/** Under each name that a generator has for it: which key is meant, the post decides. */
const listNames = new Map<string, 'tags' | 'categories' | 'redirects'>([
  ['tags', 'tags'],
  ['tag', 'tags'],
  ['categories', 'categories'],
  ['category', 'categories'],
  ['redirects', 'redirects'],
  ['redirect_from', 'redirects'],
  ['aliases', 'redirects'],
])

function setFlag(text: string, typed: string, generator: Generator, isDraftWhen: boolean): Edit {
  if (typed !== 'true' && typed !== 'false') return { kind: 'refused', reason: { key: 'field.flagNeeded' } }
  return editField(text, { field: 'draft', value: (typed === 'true') === isDraftWhen }, generator)
}

function setList(
  text: string,
  field: 'tags' | 'categories' | 'redirects',
  typed: string,
  generator: Generator,
): Edit {
  const value = readList(typed)
  if (value === null) return { kind: 'refused', reason: { key: 'field.listNeeded', params: { field } } }
  const edit: FieldEdit = { field, value }
  return editField(text, edit, generator)
}

function readList(typed: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(typed)
    return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
