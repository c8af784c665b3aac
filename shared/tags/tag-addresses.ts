import type { BlogConfig, Generator, TagCount } from '../blog.ts'
import type { TagField } from '../bulk/bulk-change.ts'
import type { Message } from '../errors.ts'
import { hexoSlug } from '../site/address/hexo-permalink.ts'
import { slugify } from '../site/address/slugify.ts'
import { tagLinks } from '../site/tag-links.ts'
import { tagSlug } from '../site/tag-slug.ts'

/** Tags whose pages are one on the site of the blog's generator. */
export interface SharedAddress {
  /** The most used first. */
  readonly tags: readonly TagCount[]
  readonly what: Message
}

/** The tags, or categories, that get in each other's way on the site; `counts` has the most used first. */
export function sharedAddresses(
  counts: readonly TagCount[],
  field: TagField,
  { generator, config }: { readonly generator: Generator; readonly config: BlogConfig },
): readonly SharedAddress[] {
  const bySlug = new Map<string, TagCount[]>()
  for (const one of counts) {
    const key = slugOf(one.tag, generator, config).toLowerCase()
    bySlug.set(key, [...(bySlug.get(key) ?? []), one])
  }
  return [...bySlug.values()]
    .filter(({ length }) => length > 1)
    .map(tags => ({ tags, what: whatHappens(tags, field, generator, config) }))
}

/** As the generator, or the plugin that most use, names the folder of a tag's page. */
function slugOf(tag: string, generator: Generator, { raw }: BlogConfig): string {
  switch (generator) {
    case 'jekyll':
    case 'eleventy':
      return slugify(tag)
    case 'hexo': {
      const slug = hexoSlug(tag)
      if (raw.filename_case === 1) return slug.toLowerCase()
      return raw.filename_case === 2 ? slug.toUpperCase() : slug
    }
    case 'hugo':
      return tag.normalize('NFC').toLowerCase().replace(/\s+/g, '-')
    case 'plain':
      return tagSlug(tag)
  }
}

function whatHappens(
  tags: readonly TagCount[],
  field: TagField,
  generator: Generator,
  config: BlogConfig,
): Message {
  const [first, second] = tags
  const slug = slugOf(first?.tag ?? '', generator, config)
  const address = `/${folders[generator][field]}/${slug}/`
  switch (generator) {
    case 'jekyll':
      return inJekyll(slug, field, config)
    case 'hexo': {
      const isSame = slug === slugOf(second?.tag ?? '', generator, config)
      return { key: isSame ? 'suggest.addressHexo' : 'suggest.addressCase', params: { address } }
    }
    case 'hugo':
      return { key: 'suggest.addressHugo', params: { address } }
    case 'eleventy':
      return { key: 'suggest.addressEleventy', params: { address } }
    case 'plain': {
      const links = tagLinks(new Map(tags.map(({ tag, count }) => [tag, count])), `/${folders.plain[field]}/`)
      const other = links.get(second?.tag ?? '')?.address ?? ''
      return { key: 'suggest.addressOurs', params: { address, other, name: second?.tag ?? '' } }
    }
  }
}

/** Jekyll has no pages for tags; its plugin makes them, one after the other as the tags came into use. */
function inJekyll(slug: string, field: TagField, { raw }: BlogConfig): Message {
  const type = folders.jekyll[field]
  const { enabled, permalinks } = fieldsOf(raw['jekyll-archives'])
  const pattern = fieldsOf(permalinks)[type]
  const written = typeof pattern === 'string' ? pattern : '/:type/:name/'
  const address = written.replace(':type', type).replace(':name', slug)
  const isMade = enabled === 'all' || (Array.isArray(enabled) && enabled.includes(field))
  return { key: isMade ? 'suggest.addressJekyll' : 'suggest.addressNone', params: { address } }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** As each of them names the folder where nothing else is said. */
const folders: Readonly<Record<Generator, Readonly<Record<TagField, string>>>> = {
  jekyll: { tags: 'tag', categories: 'category' },
  hexo: { tags: 'tags', categories: 'categories' },
  hugo: { tags: 'tags', categories: 'categories' },
  eleventy: { tags: 'tags', categories: 'categories' },
  plain: { tags: 'tags', categories: 'categories' },
}
