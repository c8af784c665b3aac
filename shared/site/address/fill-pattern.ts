import { decodeAddress, type SiteAddress } from './address.ts'

/** An address, or the placeholder of the pattern that nobody knows a value for. */
export type FilledPattern =
  | { readonly kind: 'address'; readonly address: SiteAddress }
  | { readonly kind: 'unknown'; readonly placeholder: string; readonly pattern: string }

/**
 * Fills a permalink pattern such as `/:year/:title/`; `placeholders` is what one looks like, its name in a group.
 *
 * `valueFor` answers with null for a placeholder it does not know. A trailing `_` may belong to the text after
 * the placeholder (`:year_:month`), so the name is tried without it too, as Jekyll does.
 */
export function fillPattern(
  pattern: string,
  valueFor: (placeholder: string) => string | null,
  placeholders = /:([a-z_]+)/g,
): FilledPattern {
  let unknown: string | null = null
  // What the user typed may be encoded; the values are not.
  const filled = decodeAddress(pattern).replace(placeholders, (whole, name: string) => {
    const value = valueFor(name)
    if (value !== null) return value
    if (name.endsWith('_')) {
      const shorter = valueFor(name.slice(0, -1))
      if (shorter !== null) return `${shorter}_`
    }
    unknown ??= name
    return whole
  })
  if (unknown !== null) return { kind: 'unknown', placeholder: unknown, pattern }
  return { kind: 'address', address: rooted(filled) }
}

/** Jekyll's clean-up (lib/jekyll/url.rb): `..` and doubled slashes become one, `./` goes. */
export function rooted(path: string): SiteAddress {
  return `/${path}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/+/g, '/')
}
