import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { type FoundField, findField, findListField, redirectsKey } from './find-field.ts'
import type { FieldValue, Matter, Spot } from './matter.ts'

/** How a list of a post is written. */
export type ListStyle =
  /** No field. */
  | 'missing'
  /** A field without a value. */
  | 'empty'
  /** `[A, B]` */
  | 'flow'
  /** Lines of `- A`. */
  | 'block'
  /** One string whose words are the items, as Jekyll reads `tags: a b`. */
  | 'words'
  /** One string that is one item. */
  | 'single'

export type ListName = 'tags' | 'categories' | 'redirects'

export interface ListField {
  readonly style: ListStyle
  readonly key: string
  /** Null: not there, or not to be changed by a form. */
  readonly value: FieldValue | null
  /** The items of a list, or the one string. */
  readonly spots: readonly Spot[]
  readonly items: readonly string[]
  /** Why a form must not change it. */
  readonly refusal: Message | null
}

/** The field that holds a list of a post by its generator's rules, and how it is written there. */
export function readListField(matter: Matter, name: ListName, generator: Generator): ListField {
  const key = redirectsKey(generator)
  if (name !== 'redirects') return readList(findListField(matter, name, generator), generator)
  if (key !== null) return readList(findField(matter, key, generator), generator)
  return { ...nothing, key: name, refusal: { key: 'field.noRedirects' } }
}

const nothing = { style: 'missing', value: null, spots: [], items: [], refusal: null } as const

/** A found field as a list: a single string is one item, or several where the generator splits it. */
export function readList({ key, field, refusal }: FoundField, generator: Generator): ListField {
  if (refusal !== null) return { ...nothing, key, style: 'empty', refusal }
  if (field === null) return { ...nothing, key }
  const { value } = field
  switch (value.kind) {
    case 'refused':
      return { ...nothing, key, style: 'empty', refusal: value.reason }
    case 'empty':
      return { ...nothing, key, style: 'empty', value }
    case 'flow':
    case 'block': {
      const { spots } = value
      return { key, style: value.kind, value, spots, items: spots.map(({ text }) => text), refusal: null }
    }
    case 'scalar': {
      const { spot } = value
      const splits = generator === 'jekyll' && (key === 'tags' || key === 'categories')
      const items = splits ? spot.text.split(/\s+/).filter(word => word !== '') : [spot.text]
      return { key, style: splits ? 'words' : 'single', value, spots: [spot], items, refusal: null }
    }
  }
}
