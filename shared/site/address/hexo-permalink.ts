import type { BlogConfig } from '../../blog.ts'
import { fieldText, fieldTexts } from '../../matter/field-text.ts'
import { record } from '../../record.ts'
import { dateParts, twoDigits } from './date-parts.ts'
import { type FilledPattern, fillPattern, rooted } from './fill-pattern.ts'
import { hexoSlug } from './hexo-slug.ts'
import type { AddressedPost } from './permalink.ts'
import { sha1 } from './sha1.ts'

/** The rules of Hexo 8 (lib/plugins/filter/post_permalink); `:id` is another one on each machine, of its database alone. */
export function hexoAddress(
  post: AddressedPost,
  config: BlogConfig,
  pattern: string | null = null,
): FilledPattern {
  if (pattern === null && post.meta.permalink !== null) {
    return { kind: 'address', address: rooted(post.meta.permalink) }
  }
  const date = dateParts(post.date, config.timeZone)
  const { slug, title, data } = post.meta
  const seconds = Math.floor(post.date.timeMs / 1000)
  const values = new Map([
    ['title', slug],
    ['name', slug.slice(slug.lastIndexOf('/') + 1)],
    ['post_title', hexoSlug(title).toLowerCase()],
    ['year', String(date.year)],
    ['month', twoDigits(date.month)],
    ['i_month', String(date.month)],
    ['day', twoDigits(date.day)],
    ['i_day', String(date.day)],
    ['hour', twoDigits(date.hour)],
    ['minute', twoDigits(date.minute)],
    ['second', twoDigits(date.second)],
    ['timestamp', String(seconds)],
    ['category', categoryPath(data, config) ?? defaultCategory(config)],
  ])
  const defaults = record(config.raw.permalink_defaults)
  return fillPattern(pattern ?? config.permalink ?? ':year/:month/:day/:title/', name => {
    // Few patterns ask for it, and it takes longer than all else here.
    if (name === 'hash') return sha1(`${slug}${seconds}`).slice(0, 12)
    return values.get(name) ?? fieldText(data[name]) ?? fieldText(defaults[name])
  })
}

/** A list is one category below another; of several lists, each a branch of its own, the last one counts. */
function categoryPath(data: Readonly<Record<string, unknown>>, config: BlogConfig): string | null {
  const written = data.categories ?? data.category
  const branches = Array.isArray(written) && written.some(Array.isArray) ? written : [written]
  const names = fieldTexts(branches.at(-1))
  const map = record(config.raw.category_map)
  return names.length === 0
    ? null
    : names.map(name => hexoName(fieldText(map[name]) ?? name, config.raw.filename_case)).join('/')
}

/** A name in an address, in the capitals that `filename_case` asks for: 1 for small, 2 for large, else as written. */
export function hexoName(name: string, filenameCase: unknown): string {
  const slug = hexoSlug(name)
  if (filenameCase === 1) return slug.toLowerCase()
  return filenameCase === 2 ? slug.toUpperCase() : slug
}

function defaultCategory(config: BlogConfig): string {
  const named = config.raw.default_category
  return typeof named === 'string' ? named : 'uncategorized'
}
