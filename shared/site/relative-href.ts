import { encodeAddress, folderOf, type SiteAddress } from './address.ts'

/**
 * The `href` that leads from one address of the site to another: `../../../../img/x.png`.
 *
 * Relative, so that the folder works at any path of any host (docs/decisions/0002-relative-links.md).
 */
export function relativeHref(from: SiteAddress, to: SiteAddress): string {
  const base = folderOf(from).split('/').slice(1, -1)
  const target = to.split('/').slice(1)
  let shared = 0
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++

  const path = '../'.repeat(base.length - shared) + target.slice(shared).join('/')
  if (path === '') return './'
  // A colon in the first part would be read as a scheme, and an empty first part as the host's root.
  return encodeAddress(/^[^/]*:|^\//.test(path) ? `./${path}` : path)
}
