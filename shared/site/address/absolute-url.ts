import { encodeAddress, type SiteAddress } from './address.ts'

/** The whole web address of a page; `origin` is the site's, base path included. */
export function absoluteUrl(origin: string, address: SiteAddress): string {
  return origin + encodeAddress(address)
}

/** Makes an address out of a page absolute, as a browser on that page would; what is no web address stays as it is. */
export function absoluteFrom(origin: string, page: SiteAddress, href: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href
  try {
    // A path from the root is the host's, not the base path's: our own pages have no such links.
    return new URL(href, absoluteUrl(origin, page)).href
  } catch {
    return href
  }
}
