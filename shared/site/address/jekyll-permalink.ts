import type { BlogConfig } from '../../blog.ts'
import { type DateParts, dateParts, dayName, monthName, twoDigits } from './date-parts.ts'
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
  const date = dateParts(post.date, config.timeZone)
  return fillPattern(own ?? written, name => postValue(name, post) ?? dateValue(name, date))
}

/** What a placeholder stands for in the address of a document; null: nothing, also where it has no date. */
export function documentValue(
  name: string,
  document: Omit<AddressedPost, 'date'> & { readonly date: AddressedPost['date'] | null },
  { timeZone }: BlogConfig,
): string | null {
  const value = postValue(name, document)
  if (value !== null || document.date === null) return value
  return dateValue(name, dateParts(document.date, timeZone))
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
  switch (name) {
    case 'title':
      return slugify(meta.slug, 'pretty', true)
    case 'slug':
      return slugify(meta.slug)
    case 'name':
      return slugify(id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''))
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

function dateValue(name: string, date: DateParts): string | null {
  switch (name) {
    case 'year':
      return String(date.year).padStart(4, '0')
    case 'short_year':
      return twoDigits(date.year % 100)
    case 'month':
      return twoDigits(date.month)
    case 'i_month':
      return String(date.month)
    case 'short_month':
      return monthName(date).slice(0, 3)
    case 'long_month':
      return monthName(date)
    case 'day':
      return twoDigits(date.day)
    case 'i_day':
      return String(date.day)
    case 'y_day':
      return String(date.dayOfYear).padStart(3, '0')
    case 'w_year':
      return String(date.weekYear)
    case 'week':
      return twoDigits(date.week)
    case 'w_day':
      return String(date.dayOfWeek)
    case 'short_day':
      return dayName(date).slice(0, 3)
    case 'long_day':
      return dayName(date)
    case 'hour':
      return twoDigits(date.hour)
    case 'minute':
      return twoDigits(date.minute)
    case 'second':
      return twoDigits(date.second)
    default:
      return null
  }
}
