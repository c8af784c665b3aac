import { encodeAddress, folderOf, type SiteAddress } from './address.ts'

/**
 * The `href` that leads from one address of the site to another: `../../../../img/x.png`.
 *
 * Relative, so that the folder works at any path of any host (docs/decisions/0002-relative-links.md).
 */
export function relativeHref(from: SiteAddress, to: SiteAddress): string {
  return hrefsFrom(from)(to)
}

/** The same for all the links of a page: from its address to each. */
export function hrefsFrom(from: SiteAddress): (to: SiteAddress) => string {
  const folder = folderOf(from)
  return to => {
    // What both begin with, up to and with a slash.
    let shared = 0
    const most = Math.min(folder.length, to.length)
    for (let at = 0; at < most && folder.charCodeAt(at) === to.charCodeAt(at); at++) {
      if (folder.charCodeAt(at) === slash) shared = at + 1
    }
    let up = 0
    for (let at = shared; at < folder.length; at++) if (folder.charCodeAt(at) === slash) up++
    const href = (ups[up] ?? '../'.repeat(up)) + encodedRest(to.slice(shared))
    return (isUnclear.test(href) ? './' : '') + href
  }
}

/** Nothing, which is the page itself; a colon in the first part is read as a scheme, an empty first part as the root. */
const isUnclear = /^(?:$|\/|[^/]*:)/

/** The same few tags and lists are linked to from thousands of pages. */
function encodedRest(rest: string): string {
  // Nearly all are made of nothing that means anything to a browser.
  if (plainPath.test(rest)) return rest
  const known = encoded.get(rest)
  if (known !== undefined) return known
  if (encoded.size >= mostEncoded) encoded.clear()
  const made = encodeAddress(rest)
  encoded.set(rest, made)
  return made
}

const encoded = new Map<string, string>()
/** More are forgotten, and encoded again. */
const mostEncoded = 5000

const slash = '/'.charCodeAt(0)

const ups = Array.from({ length: 12 }, (_, depth) => '../'.repeat(depth))

const plainPath = /^[\w./-]*$/
