import type { BlogConfig } from '../../blog.ts'
import { fieldText } from '../../matter/field-text.ts'
import { fieldReader } from '../../post/describe-post.ts'
import { isRecord } from '../../record.ts'
import { type DateParts, dateParts, dayName, monthName, twoDigits } from './date-parts.ts'
import { type FilledPattern, fillPattern, rooted } from './fill-pattern.ts'
import { hugoLanguages } from './hugo-languages.ts'
import { goLayout, hugoPlaceholders, sectionsPart } from './hugo-placeholders.ts'
import type { AddressedPost } from './permalink.ts'

/** Hugo's addresses: the path under `content/`, lower-cased, or the section's pattern under `permalinks`. */
export function hugoAddress(
  post: AddressedPost,
  config: BlogConfig,
  pattern: string | null = null,
): FilledPattern {
  if (pattern === null && post.meta.permalink !== null) {
    return { kind: 'address', address: withEnd(rooted(post.meta.permalink)) }
  }
  const { localFile, settingOf } = hugoLanguages(config)
  const { id, prefix, language } = localFile(post.id)
  const setting = (key: string) => settingOf(language, key)
  const place = placeOf({ ...post, id })
  const written =
    pattern ?? sectionPattern(setting('permalinks'), place.folders[0]) ?? '/:folders/:slugorcontentbasename/'
  let date: DateParts | null = null
  const filled = fillPattern(
    written,
    name => {
      const value = placeValue(name, post, place)
      if (value !== null) return value
      // Few patterns ask for it, and to find it out takes longer than all else here.
      date ??= dateParts(post.date, config.timeZone)
      return dateValue(name, date)
    },
    hugoPlaceholders,
  )
  if (filled.kind === 'unknown') return filled
  const address = rooted(
    prefix + (setting('disablePathToLower') === true ? filled.address : filled.address.toLowerCase()),
  )
  if (setting('uglyURLs') === true) return { kind: 'address', address: `${address.replace(/\/$/, '')}.html` }
  return { kind: 'address', address: withEnd(address) }
}

interface Place {
  readonly folders: readonly string[]
  readonly sections: readonly string[]
  readonly stem: string
  /** What the post says itself for the last part of its address. */
  readonly slug: string | null
}

function placeOf(post: AddressedPost): Place {
  const parts = post.id
    .replace(/^content\//, '')
    .replace(/\.[^./]*$/, '')
    .split('/')
  // A bundle is named by its folder.
  if (parts.at(-1) === 'index' && parts.length > 1) parts.pop()
  const folders = parts.slice(0, -1)
  const sections = post.sections ?? folders
  const stem = parts.at(-1) ?? ''
  const slug = fieldText(fieldReader(post.meta.data, 'hugo')('slug'))?.trim() || null
  return { folders: folders.map(pathPart), sections: sections.map(pathPart), stem, slug }
}

function placeValue(name: string, post: AddressedPost, place: Place): string | null {
  switch (name) {
    case 'section':
      return place.sections[0] ?? ''
    // Without a pattern of its own a post is where its file is, see `defaultPatterns`.
    case 'folders':
      return place.folders.join('/')
    case 'title':
      return tokenPart(post.meta.title)
    case 'slug':
      return tokenPart(place.slug ?? post.meta.title)
    case 'contentbasename':
    case 'filename':
      return tokenPart(place.stem)
    case 'slugorfilename':
      return tokenPart(place.slug ?? place.stem)
    case 'slugorcontentbasename':
      return pathPart(place.slug ?? place.stem)
    default:
      return sectionsPart(name, place.sections)
  }
}

function dateValue(name: string, date: DateParts): string | null {
  switch (name) {
    case 'year':
      return String(date.year)
    case 'month':
      return twoDigits(date.month)
    case 'monthname':
      return monthName(date)
    case 'day':
      return twoDigits(date.day)
    case 'weekday':
      return String(date.dayOfWeek % 7)
    case 'weekdayname':
      return dayName(date)
    case 'yearday':
      return String(date.dayOfYear)
    default:
      return goLayout(name, date)
  }
}

/** `permalinks: {posts: …}`, or since 0.115 `permalinks: {page: {posts: …}}`. */
function sectionPattern(all: unknown, section: string | undefined): string | null {
  if (section === undefined || !isRecord(all)) return null
  const found = (isRecord(all.page) ? all.page[section] : undefined) ?? all[section]
  return typeof found === 'string' ? found : null
}

/** The folder of a tag's or category's page, with a `/` in it one below another (hugolib/taxonomy, `MakePathSanitized`). */
export function hugoTermPath(name: string, { raw }: BlogConfig): string {
  const path = pathPart(name).replace(/^\/+|\/+$/g, '')
  return raw.disablePathToLower === true ? path : path.toLowerCase()
}

/** Spaces become hyphens, and of punctuation only `/ . _ # + ~ - @` stays. */
function pathPart(text: string): string {
  return text
    .trim()
    .replace(/[^\p{L}\p{Nd}\p{M}\s/._#+~@-]/gu, '')
    .trim()
    .replace(/[\s-]*\s[\s-]*/g, '-')
}

/** What a pattern's placeholder stands for is cleaned further: `+` is a space there, and a last `#` begins nothing. */
export function tokenPart(text: string): string {
  return pathPart(text)
    .replace(/#+$/, '')
    .replace(/[+-]*\+[+-]*/g, '-')
}

/** Hugo keeps a page in a folder of its own, unless its address has an ending. */
export function withEnd(address: string): string {
  return address.endsWith('/') || /\.[a-z0-9]+$/i.test(address) ? address : `${address}/`
}
