import type { FileId, Generator, PostDate } from '../blog.ts'
import { fieldText, fieldTexts } from '../matter/field-text.ts'
import type { PostMeta } from './post-meta.ts'
import { type PostName, readPostName } from './post-name.ts'
import { type DateRules, dateWord, postDate, readDateField, readDateName } from './read-date.ts'

export interface PostFacts extends DateRules {
  readonly id: FileId
  /** The parsed front matter, dates as the YAML reader gives them; no front matter is an empty one. */
  readonly data: Readonly<Record<string, unknown>>
  /** Hexo's `new_post_name`, as the configuration has it: what a file's name says. */
  readonly newPostName?: unknown
  /** The title that stands above its text, see `titleHeading`; absent: none does. */
  readonly heading?: string | undefined
  /** When the file was last changed, milliseconds since 1970 UTC: the date of a draft without another. */
  readonly modifiedMs: number
}

/** What a post is by its generator's rules: its name and place first, then its front matter. Never throws. */
export function describePost(facts: PostFacts): PostMeta {
  const { generator } = facts
  const name = readPostName(facts.id, generator, facts.newPostName)
  const data = name.fields ? { ...facts.data, ...name.fields } : facts.data
  const field = fieldReader(data, generator)
  return {
    title: text(field('title')) ?? facts.heading ?? defaultTitle(name.slug, generator),
    date: readDate(facts, name, field('date')),
    tags: readList(generator, field, 'tag', 'tags'),
    categories: [...new Set([...name.categories, ...readCategories(generator, field)])],
    draft: name.inDrafts || field('draft') === true || (generator !== 'hugo' && field('published') === false),
    // Hexo knows a post by its file alone.
    slug: (generator === 'hexo' ? null : text(field('slug'))) ?? name.slug,
    permalink: text(field(generator === 'hugo' ? 'url' : 'permalink')),
    data,
  }
}

export type FieldReader = (key: string) => unknown

/** Own keys only: `constructor` and `__proto__` are ordinary names here. Hugo does not mind a key's case. */
export function fieldReader(data: Readonly<Record<string, unknown>>, generator: Generator): FieldReader {
  if (generator !== 'hugo') return key => (Object.hasOwn(data, key) ? data[key] : undefined)
  const lowered = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]))
  return key => lowered.get(key)
}

function text(value: unknown): string | null {
  const found = fieldText(value)?.trim()
  return found === undefined || found === '' ? null : found
}

/** Jekyll's Utils.titleize_slug; the others have no rule, so the file's own name is the title. */
function defaultTitle(slug: string, generator: Generator): string {
  if (generator !== 'jekyll') return slug.slice(slug.lastIndexOf('/') + 1)
  return slug
    .split('-')
    .map(word => {
      const [first = ''] = word
      return first.toUpperCase() + word.slice(first.length).toLowerCase()
    })
    .join(' ')
    .trim()
}

function readDate(facts: PostFacts, name: PostName, value: unknown): PostDate | null {
  const modified = () => postDate(facts.modifiedMs, 'modified', facts)
  if (value !== undefined && value !== null && value !== '') {
    if (facts.generator === 'eleventy' && typeof value === 'string' && dateWord.test(value)) return modified()
    const timeMs = readDateField(value, facts)
    return timeMs === null ? null : postDate(timeMs, 'field', facts)
  }
  const timeMs = name.date === null ? null : readDateName(name.date, facts)
  if (timeMs !== null) return postDate(timeMs, 'name', facts)
  // Hugo leaves a page without a date undated; the others fall back on the file.
  return facts.generator === 'hugo' ? null : modified()
}

/** To Jekyll (Document#populate_categories) a post is in the categories of both keys. */
function readCategories(generator: Generator, field: FieldReader): string[] {
  const many = field('categories')
  if (generator !== 'jekyll' || many === undefined)
    return readList(generator, field, 'category', 'categories')
  const plural = fieldTexts(typeof many === 'string' ? many.split(/\s+/) : many)
  return [...plural, ...fieldTexts(field('category'))]
}

/**
 * Tags or categories.
 *
 * Jekyll (Utils.pluralized_array_from_hash): the singular key wins and its string is one name; the plural key's string
 * is split at white space, so `a, b` gives `a,` and `b`. Hexo reads the singular key where the plural is absent. To
 * all others a string is one name.
 */
function readList(generator: Generator, field: FieldReader, singular: string, plural: string): string[] {
  const many = field(plural)
  const one = field(singular)
  switch (generator) {
    case 'jekyll':
      if (one !== undefined && one !== null && one !== false) return fieldTexts(one)
      return fieldTexts(typeof many === 'string' ? many.split(/\s+/) : many)
    case 'hexo':
    case 'plain':
      return fieldTexts(many ?? one)
    case 'hugo':
    case 'eleventy':
      return fieldTexts(many)
  }
}
