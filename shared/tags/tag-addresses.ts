import type { BlogConfig, TagCount } from '../blog.ts'
import type { TagField } from '../bulk/bulk-change.ts'
import type { Message } from '../errors.ts'
import { record } from '../record.ts'
import { slugify } from '../site/address/slugify.ts'
import { type ListPlace, listSlug } from '../site/groupings.ts'
import { ownPlaces } from '../site/own-places.ts'
import { tagLinks } from '../site/tag-links.ts'

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
  place: ListPlace,
): readonly SharedAddress[] {
  const bySlug = new Map<string, TagCount[]>()
  for (const one of counts) {
    const key = slugOf(one.tag, field, place).toLowerCase()
    bySlug.set(key, [...(bySlug.get(key) ?? []), one])
  }
  return [...bySlug.values()]
    .filter(({ length }) => length > 1)
    .map(tags => ({ tags, what: whatHappens(tags, field, place) }))
}

/** As the generator, or the plugin that most use, names the folder of a tag's page. */
function slugOf(tag: string, field: TagField, place: ListPlace): string {
  const isJekyll = place.generator === 'jekyll' || place.generator === 'eleventy'
  return isJekyll ? slugify(tag) : listSlug(tag, field, place)
}

function whatHappens(tags: readonly TagCount[], field: TagField, place: ListPlace): Message {
  const [first, second] = tags
  const slug = slugOf(first?.tag ?? '', field, place)
  const folder = ownPlaces(place)[field]
  const address = `${folder}${slug}/`
  switch (place.generator) {
    case 'jekyll':
      return inJekyll(slug, field, place.config)
    case 'hexo': {
      const isSame = slug === slugOf(second?.tag ?? '', field, place)
      return { key: isSame ? 'suggest.addressHexo' : 'suggest.addressCase', params: { address } }
    }
    case 'hugo':
      return { key: 'suggest.addressHugo', params: { address } }
    case 'eleventy':
      return { key: 'suggest.addressEleventy', params: { address } }
    case 'plain': {
      const links = tagLinks(new Map(tags.map(({ tag, count }) => [tag, count])), folder)
      const other = links.get(second?.tag ?? '')?.address ?? ''
      return { key: 'suggest.addressOurs', params: { address, other, name: second?.tag ?? '' } }
    }
  }
}

/** Jekyll has no pages for tags; its plugin makes them, one after the other as the tags came into use. */
function inJekyll(slug: string, field: TagField, { raw }: BlogConfig): Message {
  const type = field === 'tags' ? 'tag' : 'category'
  const { enabled, permalinks } = record(raw['jekyll-archives'])
  const pattern = record(permalinks)[type]
  const written = typeof pattern === 'string' ? pattern : '/:type/:name/'
  const address = written.replace(':type', type).replace(':name', slug)
  const isMade = enabled === 'all' || (Array.isArray(enabled) && enabled.includes(field))
  return { key: isMade ? 'suggest.addressJekyll' : 'suggest.addressNone', params: { address } }
}
