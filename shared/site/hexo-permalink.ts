import type { BlogConfig } from '../blog.ts'
import { dateParts, twoDigits } from './date-parts.ts'
import { type FilledPattern, fillPattern, rooted } from './fill-pattern.ts'
import type { AddressedPost } from './permalink.ts'

/** The rules of Hexo 8 (lib/plugins/filter/post_permalink); `:id` and `:hash` live in its database alone. */
export function hexoAddress(
  post: AddressedPost,
  config: BlogConfig,
  pattern: string | null = null,
): FilledPattern {
  if (pattern === null && post.meta.permalink !== null) {
    return { kind: 'address', address: rooted(post.meta.permalink) }
  }
  const date = dateParts(post.date, config.timeZone)
  const { slug, title, categories, data } = post.meta
  const values = new Map([
    ['title', slug],
    ['name', slug.slice(slug.lastIndexOf('/') + 1)],
    ['post_title', hexoSlug(title)],
    ['year', String(date.year)],
    ['month', twoDigits(date.month)],
    ['i_month', String(date.month)],
    ['day', twoDigits(date.day)],
    ['i_day', String(date.day)],
    ['hour', twoDigits(date.hour)],
    ['minute', twoDigits(date.minute)],
    ['second', twoDigits(date.second)],
    ['timestamp', String(Math.floor(post.date.timeMs / 1000))],
    ['category', categories.map(hexoSlug).join('/') || defaultCategory(config)],
  ])
  return fillPattern(pattern ?? config.permalink ?? ':year/:month/:day/:title/', name => {
    const own = data[name]
    return values.get(name) ?? (typeof own === 'string' || typeof own === 'number' ? String(own) : null)
  })
}

function defaultCategory(config: BlogConfig): string {
  const named = config.raw.default_category
  return typeof named === 'string' ? named : 'uncategorized'
}

/** hexo-util's slugize: ASCII punctuation and spaces become hyphens, full-width punctuation stays. */
function hexoSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0000-\u001f]/g, '')
    .normalize('NFC')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}
