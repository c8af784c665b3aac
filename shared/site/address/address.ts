/**
 * Addresses of the site: `/2016/12/03/深圳黑客松之旅/`, from the site's root, with their real characters.
 *
 * They are percent-encoded only where they are written into a page, and never decoded twice.
 */
export type SiteAddress = string

/** The file that a page's address is kept in: `/a/` in `a/index.html`, `/a` and `/a.html` in `a.html` (Jekyll). */
export function pageFile(address: SiteAddress): string {
  const path = cleanPath(address).slice(1)
  if (path === '') return 'index.html'
  if (address.endsWith('/')) return `${path}/index.html`
  return path.endsWith('.html') ? path : `${path}.html`
}

/**
 * A path that cannot leave the folder it is joined to, whatever the address says.
 *
 * `..` climbs no higher than the root; a backslash or a control character would mean something to some disk.
 */
export function cleanSegments(address: SiteAddress): readonly string[] {
  const clean: string[] = []
  for (const segment of address.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..') clean.pop()
    else clean.push(segment.replace(/[\\\u0000-\u001f\u007f]/g, '-'))
  }
  return clean
}

/** The same as one path, without a slash at its end: `/a/b`, and `/` for nothing. */
export function cleanPath(address: SiteAddress): string {
  if (!cleanAddress.test(address)) return `/${cleanSegments(address).join('/')}`
  return address.endsWith('/') && address !== '/' ? address.slice(0, -1) : address
}

/** Nothing in it has to be cleaned, as in nearly every address: to take it apart and put it together takes longer. */
const cleanAddress = /^\/(?:[^/.\\\u0000-\u001f\u007f][^/\\\u0000-\u001f\u007f]*(?:\/|$))*$/

/** Percent-encodes an address, as UTF-8, for an `href`; what a URL path may hold stays as it is. */
export function encodeAddress(address: SiteAddress): string {
  if (plainAddress.test(address)) return address
  return encoded(address).replace(/[?#]/g, encodeURIComponent)
}

/** Nothing in it is ever encoded: a site has its addresses on each of its pages. */
const plainAddress = /^[\w;,/:@&=+$\-.!~*'()]*$/

function encoded(address: SiteAddress): string {
  try {
    return encodeURI(address)
  } catch {
    // A lone surrogate has no UTF-8 form.
    return encodeURI(address.replace(/\p{Cs}/gu, '\ufffd'))
  }
}

/** Undoes percent-encoding; what is not valid encoding is an ordinary text with a `%` in it. */
export function decodeAddress(written: string): SiteAddress {
  if (!written.includes('%')) return written
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** The part of the address that links from it are counted from: up to its last `/`. */
export function folderOf(address: SiteAddress): SiteAddress {
  return address.slice(0, address.lastIndexOf('/') + 1)
}

/** The longest name that every disk can hold, in bytes of UTF-8: a Chinese character is three. */
const maxNameBytes = 255

/** The first part of a path that is too long to be a file's name; null: all of them fit. */
export function longestName(path: string): string | null {
  if (path.length * 3 <= maxNameBytes) return null
  return (
    path.split('/').find(name => name.length * 3 > maxNameBytes && utf8Bytes(name) > maxNameBytes) ?? null
  )
}

function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
