import { encodeAddress, type SiteAddress } from './address.ts'

/** The whole web address of a page; `origin` is the site's, base path included. */
export function absoluteUrl(origin: string, address: SiteAddress): string {
  return origin + encodeAddress(address)
}

/** Makes an address out of a page absolute, as a browser on that page would; what is no web address stays as it is. */
export function absoluteFrom(origin: string, page: SiteAddress, href: string): string {
  return absolutesFrom(origin, page)(href)
}

/** The same for all the addresses of a page: where the page is is found out once. */
export function absolutesFrom(origin: string, page: SiteAddress): (href: string) => string {
  const base = absoluteUrl(origin, page)
  let folder: string | null = null
  return href => {
    if (hasScheme.test(href)) return href
    if (plainHref.test(href)) {
      folder ??= urlFrom('.', base)
      if (folder !== null) return climbed(folder, href)
    }
    // A path from the root is the host's, not the base path's: our own pages have no such links.
    return urlFrom(href, base) ?? href
  }
}

const hasScheme = /^[a-z][a-z0-9+.-]*:/i

/** Up some folders and down again, in letters that stay what they are: nearly every link within a site. */
const plainHref = /^(?:\.\.\/)*[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?(?:#[\w.-]*)?$/

/** Null: it is none. */
function urlFrom(href: string, base: string): string | null {
  try {
    return new URL(href, base).href
  } catch {
    return null
  }
}

/** A plain `href` from a folder, whose URL ends in a slash. */
function climbed(folder: string, href: string): string {
  const root = folder.indexOf('/', folder.indexOf('//') + 2)
  let end = folder.length - 1
  let from = 0
  for (; href.startsWith('../', from); from += 3) if (end > root) end = folder.lastIndexOf('/', end - 1)
  return folder.slice(0, end + 1) + href.slice(from)
}
