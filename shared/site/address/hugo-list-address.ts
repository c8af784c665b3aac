import type { BlogConfig } from '../../blog.ts'
import { fieldText } from '../../matter/field-text.ts'
import { record } from '../../record.ts'
import type { SiteAddress } from './address.ts'
import { decodeAddress } from './address.ts'
import { fillPattern, rooted } from './fill-pattern.ts'
import type { HugoKind } from './hugo-kinds.ts'
import { tokenPart, withEnd } from './hugo-permalink.ts'
import { hugoPlaceholders, sectionsPart } from './hugo-placeholders.ts'

/** A list of Hugo's: where it is by its names alone, `tags/go`, what it is called, and its own front matter, if any. */
export interface HugoList {
  readonly kind: HugoKind
  readonly path: string
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Where Hugo has a list: at its own `url`, else as a pattern of `permalinks` says, else by its names.
 *
 * A pattern for a whole kind (`permalinks: {term: {tags: …}}`) is Hugo's since 0.115; before, `permalinks: {tags: …}`
 * was of the entries of a taxonomy.
 */
export function hugoListAddress(list: HugoList, config: BlogConfig): SiteAddress {
  const url = fieldText(list.data.url)?.trim() || null
  if (url !== null) return withEnd(rooted(decodeAddress(url)))
  const usual = `/${list.path}/`
  const pattern = patternFor(list, config)
  if (pattern === null) return usual
  const filled = fillPattern(pattern, name => placeholderValue(name, list), hugoPlaceholders)
  if (filled.kind === 'unknown') return usual
  return withEnd(config.raw.disablePathToLower === true ? filled.address : filled.address.toLowerCase())
}

function patternFor({ kind, path }: HugoList, config: BlogConfig): string | null {
  const all = record(config.raw.permalinks)
  const top = path.split('/')[0] ?? ''
  const found = record(all[kind])[top] ?? (kind === 'term' ? all[top] : undefined)
  return typeof found === 'string' ? found : null
}

function placeholderValue(name: string, { path, title, data }: HugoList): string | null {
  const names = path.split('/')
  switch (name) {
    case 'section':
      return names[0] ?? ''
    case 'title':
      return tokenPart(title)
    case 'slug':
    case 'slugorcontentbasename':
      return tokenPart(fieldText(data.slug) ?? title)
    case 'contentbasename':
      return names.at(-1) ?? ''
    default:
      return sectionsPart(name, names)
  }
}
