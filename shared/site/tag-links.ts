import type { SiteAddress } from './address/address.ts'
import type { PageView, PostLink, TagGroup, TagLink } from './page-view.ts'

/** A tag or category, its page, and the posts that have it. */
export interface TaggedPosts {
  readonly tag: TagLink
  /** Places in the list that was given. */
  readonly posts: readonly number[]
}

/** The tags of posts by name: `tags[n]` are those of the nth post. `folder` is where their pages are, `/tags/`. */
export function tagPages(
  tags: readonly (readonly string[])[],
  folder: SiteAddress,
): ReadonlyMap<string, TaggedPosts> {
  const byName = new Map<string, number[]>()
  for (const [post, own] of tags.entries()) {
    for (const name of new Set(own)) {
      const found = byName.get(name)
      if (found) found.push(post)
      else byName.set(name, [post])
    }
  }
  const links = tagLinks(new Map([...byName].map(([name, posts]) => [name, posts.length])), folder)
  return new Map([...links].map(([name, tag]) => [name, { tag, posts: byName.get(name) ?? [] }]))
}

/** The page of all tags, and one for each. */
export function tagViews(
  group: TagGroup,
  pages: ReadonlyMap<string, TaggedPosts>,
  links: readonly PostLink[],
  hasFeeds: boolean,
): readonly PageView[] {
  const tagged = [...pages.values()]
  return [
    { kind: 'tags', group, tags: tagged.map(({ tag, posts }) => ({ tag, count: posts.length })) },
    ...tagged.map(
      ({ tag, posts }): PageView => ({
        kind: 'tag',
        group,
        tag,
        posts: posts.flatMap(at => links[at] ?? []),
        feed: hasFeeds ? `${tag.address}feed.xml` : null,
      }),
    ),
  ]
}

/**
 * A page for each tag: `/tags/<slug>/`, in the order of `byCountThenName`.
 *
 * Tags whose slugs are the same, as those of `Openstack` and `OpenStack` are, stay two tags with a page each:
 * whether they mean the same is for the writer to say. The one with more posts gets the plain address, the other
 * `-2`, and so on.
 */
export function tagLinks(
  countByTag: ReadonlyMap<string, number>,
  folder: SiteAddress = '/tags/',
): ReadonlyMap<string, TagLink> {
  const taken = new Set<string>()
  const links = new Map<string, TagLink>()
  for (const [name] of [...countByTag].sort(byCountThenName)) {
    const slug = tagSlug(name)
    let free = slug
    for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`
    taken.add(free)
    links.set(name, { name, address: `${folder}${free}/` })
  }
  return links
}

/** Most posts first; code units decide between equals, so that the order is the same on every machine. */
function byCountThenName(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
}

/** As long as any disk allows is 255 bytes; a number may come after it. */
const maxSlugCharacters = 80

/** A tag as the name of a folder on every disk, capitals or not: `C++` is `c++`, `C/C++` is `c-c++`. */
export function tagSlug(tag: string): string {
  const slug = tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/\\:*?"<>|#%&\p{C}]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  const short = [...slug]
    .slice(0, slug.length > maxSlugCharacters ? maxSlugCharacters - 20 : slug.length)
    .join('')
  return short === '' ? 'tag' : short
}
