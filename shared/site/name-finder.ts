import type { SiteAddress } from './address/address.ts'
import { findNamed, plainName, postNames } from './plan/post-names.ts'
import type { SiteIndex } from './site-links.ts'

/** Where the names of posts and files lead that Jekyll's tags take. */
export function createNameFinder(index: SiteIndex): (name: string) => SiteAddress | null {
  // Few blogs have such names.
  let names: ReadonlyMap<string, SiteAddress> | null = null
  return name => {
    names ??= namesOf(index)
    return findNamed(names, name) ?? fileAddress(name, index)
  }
}

function namesOf(index: SiteIndex): ReadonlyMap<string, SiteAddress> {
  const names = new Map<string, SiteAddress>()
  for (const [id, address] of index.posts) {
    for (const name of postNames(id)) names.set(name, address)
  }
  return names
}

function fileAddress(name: string, index: SiteIndex): SiteAddress | null {
  const file = index.files.get(plainName(name))
  return file === undefined ? null : `/${file}`
}
