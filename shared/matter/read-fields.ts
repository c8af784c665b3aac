import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { type FoundField, findField } from './find-field.ts'
import type { Matter, Spot } from './matter.ts'
import { parseMatter } from './parse-matter.ts'
import { type ListName, type ListStyle, readListField } from './read-list-field.ts'

export interface Field<T> {
  readonly value: T | null
  /** Null: a form may change it; else the reason why only the text can. */
  readonly editable: Message | null
}

export interface ListOfPost extends Field<readonly string[]> {
  readonly style: ListStyle
}

/** The fields that the properties form shows, as the text has them; a null value: the post has no such field. */
export interface PostFields {
  readonly title: Field<string>
  /** As written. */
  readonly date: Field<string>
  readonly tags: ListOfPost
  readonly categories: ListOfPost
  /** Former addresses that lead to this post. */
  readonly redirects: ListOfPost
  /** By a field of its own: that a post lies in a drafts folder is not in its text. */
  readonly draft: Field<boolean>
}

/** Reads what the properties form shows out of a post's whole text. Never throws. */
export function readFields(text: string, generator: Generator = 'jekyll'): PostFields {
  const matter = parseMatter(text, generator)
  if (matter.kind === 'map') return fieldsOf(matter, generator)
  const none = { value: null, editable: matter.kind === 'refused' ? matter.reason : null }
  const list = { ...none, style: 'missing' } as const
  return { title: none, date: none, tags: list, categories: list, redirects: list, draft: none }
}

/** The same of front matter that is parsed already. */
export function fieldsOf(matter: Matter, generator: Generator): PostFields {
  return {
    title: textOf(findField(matter, 'title', generator)),
    date: textOf(findField(matter, 'date', generator)),
    tags: listOf(matter, 'tags', generator),
    categories: listOf(matter, 'categories', generator),
    redirects: listOf(matter, 'redirects', generator),
    draft: draftOf(matter, generator),
  }
}

/** The one value of a field; null: it is not there, or has no value; a message: a form cannot change it. */
export function readText({ key, field, refusal }: FoundField): Spot | Message | null {
  if (refusal !== null) return refusal
  if (field === null || field.value.kind === 'empty') return null
  if (field.value.kind === 'refused') return field.value.reason
  return field.value.kind === 'scalar' ? field.value.spot : { key: 'field.nested', params: { field: key } }
}

/** A field that says that a post is a draft: `draft` when it is true, `published` when it is false. */
export interface DraftMark {
  readonly found: FoundField
  readonly isDraftWhen: boolean
}

/** The marks that a post has; Hugo's `published` is a date. */
export function draftMarks(matter: Matter, generator: Generator): readonly DraftMark[] {
  const marks = [{ found: findField(matter, 'draft', generator), isDraftWhen: true }]
  if (generator !== 'hugo') {
    marks.push({ found: findField(matter, 'published', generator), isDraftWhen: false })
  }
  return marks.filter(({ found }) => found.field !== null)
}

/** Null: there is no value; a message: it is neither true nor false to every reader. */
export function readFlag(found: FoundField): boolean | null | Message {
  const spot = readText(found)
  if (spot === null || 'key' in spot) return spot
  if (!spot.isText && /^(?:true|True|TRUE)$/.test(spot.text)) return true
  if (!spot.isText && /^(?:false|False|FALSE)$/.test(spot.text)) return false
  return { key: 'field.notAFlag', params: { field: found.key } }
}

function textOf(found: FoundField): Field<string> {
  const spot = readText(found)
  if (spot === null) return { value: null, editable: null }
  return 'key' in spot ? { value: null, editable: spot } : { value: spot.text, editable: null }
}

function listOf(matter: Matter, name: ListName, generator: Generator): ListOfPost {
  const { style, items, refusal } = readListField(matter, name, generator)
  return { value: style === 'missing' ? null : items, editable: refusal, style }
}

function draftOf(matter: Matter, generator: Generator): Field<boolean> {
  let value: boolean | null = null
  for (const { found, isDraftWhen } of draftMarks(matter, generator)) {
    const flag = readFlag(found)
    if (typeof flag === 'object' && flag !== null) return { value: null, editable: flag }
    if (flag !== null) value = value === true || flag === isDraftWhen
  }
  return { value, editable: null }
}
