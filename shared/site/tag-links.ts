import type { TagLink } from './page-view.ts'

/**
 * A page for each tag: `/tags/<slug>/`.
 *
 * Tags whose slugs are the same, as those of `Openstack` and `OpenStack` are, stay two tags with a page each:
 * whether they mean the same is for the writer to say. The one with more posts gets the plain address, the other
 * `-2`, and so on.
 */
export function tagLinks(countByTag: ReadonlyMap<string, number>): ReadonlyMap<string, TagLink> {
  const taken = new Set<string>()
  const links = new Map<string, TagLink>()
  for (const [name] of [...countByTag].sort(byCountThenName)) {
    const slug = tagSlug(name)
    let free = slug
    for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`
    taken.add(free)
    links.set(name, { name, address: `/tags/${free}/` })
  }
  return links
}

/** Most posts first; code units decide between equals, so that the order is the same on every machine. */
export function byCountThenName(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
}

/** A tag as the name of a folder on every disk, capitals or not: `C++` is `c++`, `C/C++` is `c-c++`. */
export function tagSlug(tag: string): string {
  const slug = tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/\\:*?"<>|#%&\p{C}]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return slug === '' ? 'tag' : slug
}
