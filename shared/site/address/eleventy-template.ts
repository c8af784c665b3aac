import { fieldText } from '../../matter/field-text.ts'
import { fieldReader } from '../../post/describe-post.ts'
import { readPostName } from '../../post/post-name.ts'
import { dateParts, dayName, monthName, twoDigits } from './date-parts.ts'
import type { AddressedPost } from './permalink.ts'

/**
 * An Eleventy post's `permalink` with all that it asks for filled in: `/{{ page.date | date: "%Y" }}/{{ page.fileSlug }}/`.
 *
 * A permalink is a template that only Eleventy can run; most of them ask for nothing but this. Null: this one asks for
 * something else.
 */
export function filledTemplate(template: string, post: AddressedPost): string | null {
  let isKnown = true
  const filled = template.replace(/\{\{-?\s*([^{}]*?)\s*-?\}\}/g, (_, written: string) => {
    const value = askedFor(written, post)
    if (value === null) isKnown = false
    return value ?? ''
  })
  return isKnown && !/\{[{%]/.test(filled) ? filled : null
}

/** `title | slugify`: what is asked for, and what is made of it, one after the other. */
function askedFor(written: string, post: AddressedPost): string | null {
  const [name = '', ...filters] = written.split('|').map(part => part.trim())
  const [first, ...more] = filters
  const layout = /^date:\s*(["'])(.*)\1$/.exec(first ?? '')?.[2]
  if (name === 'page.date' && layout !== undefined && more.length === 0) return laidOut(layout, post)
  return filters.reduce<string | null>(
    (value, filter) => (value === null ? null : filtered(value, filter)),
    named(name, post),
  )
}

function named(name: string, post: AddressedPost): string | null {
  switch (name) {
    case 'page.fileSlug':
      return post.id.includes('/') || !/^index\.[^.]+$/.test(post.id)
        ? readPostName(post.id, 'eleventy').slug
        : ''
    case 'page.filePathStem':
      return filePathStem(post.id)
    default:
      return /^[\w-]+$/.test(name) ? fieldText(fieldReader(post.meta.data, 'eleventy')(name)) : null
  }
}

/** Without the ending, and without the date in the file's name. */
function filePathStem(id: string): string {
  const [, folder = '', stem = ''] = /^(.*\/)?([^/]*?)\.[^./]*$/.exec(id) ?? []
  return `/${folder}${stem.replace(/^\d{4}-\d{2}-\d{2}-/, '')}`
}

function filtered(value: string, filter: string): string | null {
  switch (filter) {
    case 'slugify':
      return slugified(value)
    case 'slug':
      return /^[A-Za-z0-9 -]+$/.test(value) ? slugified(value) : null
    case 'downcase':
    case 'lower':
      return value.toLowerCase()
    default:
      return null
  }
}

/**
 * As Eleventy's filter does it for Latin letters without accents and for Chinese ones, of which it leaves nothing; of
 * others it has Latin ones in long lists.
 */
function slugified(value: string): string | null {
  if (
    /[^\p{ASCII}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef’]/u.test(value)
  )
    return null
  return value
    .replaceAll('&', ' and ')
    .replace(/([A-Za-z\d]+)['’]([ts])(?=\s|$)/g, '$1$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Liquid's `date`, as far as addresses need it; the clocks are UTC's, as for all of Eleventy's dates. */
function laidOut(layout: string, { date }: AddressedPost): string | null {
  const parts = dateParts(date, 'UTC')
  const known = new Map([
    ['%Y', String(parts.year)],
    ['%y', twoDigits(parts.year % 100)],
    ['%m', twoDigits(parts.month)],
    ['%-m', String(parts.month)],
    ['%d', twoDigits(parts.day)],
    ['%-d', String(parts.day)],
    ['%e', String(parts.day).padStart(2)],
    ['%j', String(parts.dayOfYear).padStart(3, '0')],
    ['%H', twoDigits(parts.hour)],
    ['%M', twoDigits(parts.minute)],
    ['%S', twoDigits(parts.second)],
    ['%B', monthName(parts)],
    ['%b', monthName(parts).slice(0, 3)],
    ['%A', dayName(parts)],
    ['%a', dayName(parts).slice(0, 3)],
    ['%F', date.day],
  ])
  const filled = layout.replace(/%-?[A-Za-z]/g, sign => known.get(sign) ?? sign)
  return filled.includes('%') ? null : filled
}
