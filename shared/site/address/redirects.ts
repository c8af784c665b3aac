import type { FileId, Generator } from '../../blog.ts'
import { fieldTexts } from '../../matter/field-text.ts'
import { decodeAddress, type SiteAddress } from './address.ts'
import { rooted } from './fill-pattern.ts'

/** An address where something used to be, and where it is now. */
export interface Redirect {
  readonly from: SiteAddress
  readonly to: SiteAddress
  /** The post or page that says so. */
  readonly id: FileId
}

/**
 * The former addresses that a post or page names for itself.
 *
 * `redirect_from` is jekyll-redirect-from's, `aliases` Hugo's (relative ones are counted from the page above), `alias`
 * hexo-generator-alias's. Each is taken from any generator: somebody who moved from one to another still means it.
 * `isUgly`: Hugo's `uglyURLs`.
 */
export function formerAddresses(
  data: Readonly<Record<string, unknown>>,
  address: SiteAddress,
  generator: Generator,
  isUgly = false,
): readonly SiteAddress[] {
  const fromRoot = [...fieldTexts(data.redirect_from), ...fieldTexts(data.alias)]
  const aliases = fieldTexts(data.aliases).map(alias =>
    generator === 'hugo' && !alias.startsWith('/') ? `${parentFolder(address)}${alias}` : alias,
  )
  const all = [...fromRoot, ...aliases].map(former)
  // Hugo keeps each in a folder of its own unless told otherwise, Jekyll's plugin in a file.
  const withEnds = all.map(from => {
    if (generator !== 'hugo' || /\.[^/]+$/.test(from)) return from
    const path = from.replace(/\/$/, '')
    return isUgly && path !== '' ? `${path}.html` : `${path}/`
  })
  return [...new Set(withEnds)].filter(from => from !== address)
}

/**
 * Where a post or page of Jekyll's sends its readers instead of showing its text: jekyll-redirect-from's `redirect_to`, a
 * whole web address or one of the site from its root; undefined: it shows its text.
 */
export function leadsTo(
  { redirect_to: written }: Readonly<Record<string, unknown>>,
  generator: Generator,
): string | undefined {
  const [to] = generator === 'jekyll' && written !== undefined ? fieldTexts(written) : []
  if (to === undefined || /^(?:https?:)?\/\/[^/\s]/i.test(to)) return to
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? []
  // Of all else with a scheme none leads to a page.
  return /^[a-z][a-z0-9+.-]*:/i.test(path) ? undefined : rooted(path) + rest
}

function former(written: string): SiteAddress {
  // A whole address of the old site: its host is not ours to answer for, its path is.
  const path = written.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
  return rooted(decodeAddress(path))
}

function parentFolder(address: SiteAddress): SiteAddress {
  return address.replace(/[^/]+\/?$/, '')
}
