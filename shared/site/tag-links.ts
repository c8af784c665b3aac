import type { SiteAddress } from './address/address.ts'
import { fileKey } from './address/claims.ts'
import type { Grouping } from './groupings.ts'
import type { Intro, ListGroup, PageView, PostLink, TagLink } from './page-view.ts'
import { tagSlug } from './tag-slug.ts'

/** A tag or category, its page, and the posts that have it. */
export interface TaggedPosts {
  readonly tag: TagLink
  /** Places in the list that was given. */
  readonly posts: readonly number[]
}

/**
 * The tags of posts by key: `tags[n]` are those of the nth post. `folder` is where their pages are, `/tags/`. `alone` have
 * a page without any post.
 */
export function tagPages(
  tags: readonly (readonly Grouping[])[],
  folder: SiteAddress,
  alone: readonly Grouping[] = [],
): ReadonlyMap<string, TaggedPosts> {
  const byKey = new Map<string, { grouping: Grouping; posts: number[] }>(
    alone.map(grouping => [grouping.key, { grouping, posts: [] }]),
  )
  for (const [post, own] of tags.entries()) {
    for (const grouping of own) {
      const found = byKey.get(grouping.key)
      if (found) found.posts.push(post)
      else byKey.set(grouping.key, { grouping, posts: [post] })
    }
  }
  const counts = new Map([...byKey].map(([key, { posts }]) => [key, posts.length]))
  const links = tagLinks(counts, folder, key => byKey.get(key)?.grouping ?? plainGrouping(key))
  return new Map([...links].map(([key, tag]) => [key, { tag, posts: byKey.get(key)?.posts ?? [] }]))
}

/** What the page of all tags and those of each need besides their posts. */
export interface TagViewParts {
  readonly links: readonly PostLink[]
  /** The file of a tag's feed; null: it has none. */
  readonly feedName: string | null
  readonly title: string | null
  readonly intro: Intro | null
  readonly introOf: (key: string) => Intro | null
}

/** The page of all tags, and one for each. */
export function tagViews(
  group: ListGroup,
  pages: ReadonlyMap<string, TaggedPosts>,
  { links, feedName, title, intro, introOf }: TagViewParts,
): readonly PageView[] {
  const tagged = [...pages]
  return [
    {
      kind: 'tags',
      group,
      title,
      tags: tagged.map(([, { tag, posts }]) => ({ tag, count: posts.length })),
      intro,
    },
    ...tagged.map(
      ([key, { tag, posts }]): PageView => ({
        kind: 'tag',
        group,
        tag,
        posts: posts.flatMap(at => links[at] ?? []),
        feed: feedName === null ? null : tag.address + feedName,
        intro: introOf(key),
      }),
    ),
  ]
}

/**
 * A page for each tag: `/tags/<slug>/`, in the order of `byCountThenName`.
 *
 * Tags whose slugs are the same, as those of `Openstack` and `OpenStack` are, stay two tags with a page each:
 * whether they mean the same is for the writer to say. The one with more posts gets the plain address, the other
 * `-2`, and so on; capitals alone make no other folder, since on many disks they do not.
 */
export function tagLinks(
  countByKey: ReadonlyMap<string, number>,
  folder: SiteAddress = '/tags/',
  groupingOf: (key: string) => Grouping = plainGrouping,
): ReadonlyMap<string, TagLink> {
  const taken = new Set<string>()
  const links = new Map<string, TagLink>()
  for (const [key] of [...countByKey].sort(byCountThenName)) {
    const { name, slug, address } = groupingOf(key)
    if (address !== undefined) {
      links.set(key, { name, address })
      continue
    }
    let free = slug
    for (let number = 2; taken.has(fileKey(free)); number++) free = `${slug}-${number}`
    taken.add(fileKey(free))
    links.set(key, { name, address: `${folder}${free}/` })
  }
  return links
}

function plainGrouping(name: string): Grouping {
  return { key: name, name, slug: tagSlug(name) }
}

/** Most posts first; code units decide between equals, so that the order is the same on every machine. */
function byCountThenName(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
}
