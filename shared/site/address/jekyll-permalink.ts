import type { BlogConfig } from '../../blog.ts'
import { type DateParts, dateParts, dayNames, monthNames, twoDigits } from './date-parts.ts'
import { type FilledPattern, fillPattern } from './fill-pattern.ts'
import type { AddressedPost } from './permalink.ts'
import { slugify } from './slugify.ts'

/** Jekyll's names for whole patterns; front matter knows none of them, only `_config.yml` does. */
const styles = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
])

/** The rules of Jekyll 4.4 (lib/jekyll/url.rb, drops/url_drop.rb). */
export function jekyllAddress(
  post: AddressedPost,
  config: BlogConfig,
  pattern: string | null = null,
): FilledPattern {
  const written =
    (pattern === null ? collectionPattern(config) : null) ?? styleOf(pattern ?? config.permalink ?? 'date')
  const own = pattern === null ? post.meta.permalink : null
  const dates = dateValues(dateParts(post.date, config.timeZone))
  return fillPattern(own ?? written, name => postValue(name, post) ?? dates.get(name) ?? null)
}

/** What a placeholder stands for in the address of a document; null: nothing, also where it has no date. */
export function documentValue(
  name: string,
  document: Omit<AddressedPost, 'date'> & { readonly date: AddressedPost['date'] | null },
  { timeZone }: BlogConfig,
): string | null {
  const dates = document.date === null ? null : dateValues(dateParts(document.date, timeZone))
  return postValue(name, document) ?? dates?.get(name) ?? null
}

/** How addresses of what is no post end follows from how those of posts do (Utils.add_permalink_suffix). */
export function jekyllEnd({ permalink }: BlogConfig): string {
  if (permalink === 'pretty' || permalink?.endsWith('/')) return '/'
  const hasEnding = permalink === null || /^(?:date|ordinal|none)$|:output_ext$/.test(permalink)
  return hasEnding ? ':output_ext' : ''
}

function styleOf(permalink: string): string {
  return styles.get(permalink) ?? permalink
}

/** `collections: {posts: {permalink: …}}` goes before `permalink`; the names of styles mean nothing there. */
function collectionPattern(config: BlogConfig): string | null {
  const posts = field(field(config.raw.collections, 'posts'), 'permalink')
  return typeof posts === 'string' ? posts : null
}

function field(value: unknown, key: string): unknown {
  // An object that is not null has readable fields; what they hold stays unknown.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function postValue(name: string, post: Omit<AddressedPost, 'date'>): string | null {
  const { meta, id } = post
  const stem = id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  switch (name) {
    case 'title':
      return slugify(meta.slug, 'pretty', true)
    case 'slug':
      return slugify(meta.slug)
    case 'name':
      return slugify(stem)
    case 'path':
      return id.replace(/(^|\/)_(?:posts|drafts)(?=\/)/, '$1').replace(/\.+[^./]*$/, '')
    case 'categories':
      return distinct(meta.categories.map(category => category.toLowerCase()))
    case 'slugified_categories':
      return distinct(meta.categories.map(category => slugify(category)))
    case 'collection':
      return 'posts'
    case 'output_ext':
      return '.html'
    default:
      return null
  }
}

function distinct(parts: readonly string[]): string {
  return [...new Set(parts)].join('/')
}

function dateValues(date: DateParts): ReadonlyMap<string, string> {
  const monthName = monthNames[date.month - 1] ?? ''
  const dayName = dayNames[date.dayOfWeek - 1] ?? ''
  return new Map([
    ['year', String(date.year).padStart(4, '0')],
    ['short_year', twoDigits(date.year % 100)],
    ['month', twoDigits(date.month)],
    ['i_month', String(date.month)],
    ['short_month', monthName.slice(0, 3)],
    ['long_month', monthName],
    ['day', twoDigits(date.day)],
    ['i_day', String(date.day)],
    ['y_day', String(date.dayOfYear).padStart(3, '0')],
    ['w_year', String(date.weekYear)],
    ['week', twoDigits(date.week)],
    ['w_day', String(date.dayOfWeek)],
    ['short_day', dayName.slice(0, 3)],
    ['long_day', dayName],
    ['hour', twoDigits(date.hour)],
    ['minute', twoDigits(date.minute)],
    ['second', twoDigits(date.second)],
  ])
}
