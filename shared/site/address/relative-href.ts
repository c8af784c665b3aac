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
    for (let at = 0; at < folder.length && folder.charCodeAt(at) === to.charCodeAt(at); at++) {
      if (folder.charCodeAt(at) === slash) shared = at + 1
    }
    let up = 0
    for (let at = shared; at < folder.length; at++) if (folder.charCodeAt(at) === slash) up++
    const rest = to.slice(shared)
    const start = ups[up] ?? '../'.repeat(up)
    // Nearly all are made of nothing that means anything to a browser.
    return up > 0 && plainPath.test(rest) ? start + rest : written(start + rest)
  }
}

const slash = '/'.charCodeAt(0)

const ups = Array.from({ length: 12 }, (_, depth) => '../'.repeat(depth))

const plainPath = /^[\w./-]*$/

function written(path: string): string {
  if (path === '') return './'
  // A colon in the first part would be read as a scheme, and an empty first part as the host's root.
  return encodeAddress(/^[^/]*:|^\//.test(path) ? `./${path}` : path)
}
