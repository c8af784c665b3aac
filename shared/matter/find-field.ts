import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { Matter, MatterField } from './matter.ts'

/** Where a field of the form stands, or would stand. */
export interface FoundField {
  /** The key as it is written there; for a field that is not there, as it would be written. */
  readonly key: string
  /** Null: not there. */
  readonly field: MatterField | null
  /** Several have this key: which one counts differs from reader to reader. */
  readonly refusal: Message | null
}

/** The field with this key. Hugo does not mind a key's case, the others do. */
export function findField({ fields }: Pick<Matter, 'fields'>, key: string, generator: Generator): FoundField {
  const isIt = (other: string) =>
    generator === 'hugo' ? other.toLowerCase() === key.toLowerCase() : other === key
  const found = fields.filter(field => isIt(field.key))
  const [field = null] = found
  const refusal: Message | null = found.length > 1 ? { key: 'field.duplicate', params: { field: key } } : null
  return { key: field?.key ?? key, field, refusal }
}

/**
 * The field that holds a post's tags or categories by its generator's rules.
 *
 * Jekyll's `tag:` wins over `tags:` where it has a value; Hexo reads it where there is no `tags:`; Hugo and Eleventy
 * know the plural only.
 */
export function findListField(matter: Matter, kind: 'tags' | 'categories', generator: Generator): FoundField {
  const singular = findField(matter, kind === 'tags' ? 'tag' : 'category', generator)
  const plural = findField(matter, kind, generator)
  if (singular.field === null || generator === 'hugo' || generator === 'eleventy') return plural
  if (generator === 'jekyll') return singular.field.value.kind === 'empty' ? plural : singular
  return plural.field === null ? singular : plural
}

/** The key under which a generator, or its usual plugin, keeps a post's former addresses; null: it has none. */
export function redirectsKey(generator: Generator): string | null {
  switch (generator) {
    case 'jekyll':
      return 'redirect_from'
    case 'hugo':
    case 'hexo':
      return 'aliases'
    case 'eleventy':
    case 'plain':
      return null
  }
}
