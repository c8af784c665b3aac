import { fieldText } from '../../matter/field-text.ts'
import type { SiteAddress } from '../address/address.ts'
import type { PlacedPost } from '../address/plan-addresses.ts'
import { leadsTo } from '../address/redirects.ts'
import type { Grouping, GroupingsOf } from '../groupings.ts'
import type { OwnList } from '../own-lists.ts'
import type { PostLink, PostView, TagLink, Translation } from '../page-view.ts'
import { postPicture } from '../post-picture.ts'
import { relatedPosts } from '../related-posts.ts'
import { linkable } from '../site-links.ts'
import { publishedAt, updatedAt } from '../site-moments.ts'
import type { SitePost, SiteSource } from '../site-source.ts'
import type { TaggedPosts } from '../tag-links.ts'
import { languageField, translationsOf } from '../translations.ts'

export type Tagged = ReadonlyMap<string, TaggedPosts>

/** A post as lists name it. */
export function postLink({ post, address }: PlacedPost, own: readonly Grouping[], tags: Tagged): PostLink {
  const { title, data } = post.meta
  return {
    title,
    address: linkable(address),
    day: post.date.day,
    description: textOf(data.description) ?? textOf(data.subtitle),
    tags: linksTo(own, tags),
  }
}

/** The lists that posts are in, but for their tags, each with its pages. */
export interface PostLists extends Pick<SiteSource, 'generator'> {
  readonly categoriesOf: GroupingsOf
  readonly categories: Tagged
  readonly own: readonly PlacedList[]
}

/** A list of the blog's own whose pages have their places. */
export interface PlacedList extends OwnList {
  readonly pages: Tagged
}

/** What the page of each post shows, in the given order: newest first. `links` are the same posts. */
export function postViews(
  placed: readonly PlacedPost[],
  links: readonly PostLink[],
  { generator, categoriesOf, categories, own }: PostLists,
): [SiteAddress, PostView][] {
  const related = relatedPosts(placed.map(({ post }) => post.meta.tags))
  const translations = translationsOf(placed)
  return placed.map(({ post, address }, at) => [
    address,
    {
      kind: 'post',
      id: post.id,
      // `links` was made from the same posts, in the same order.
      post: links[at] as PostLink,
      author: authorOf(post.meta.data),
      picture: postPicture(post.meta.data),
      newer: links[at - 1] ?? null,
      older: links[at + 1] ?? null,
      related: (related[at] ?? []).flatMap(other => links[other] ?? []),
      categories: linksTo(categoriesOf(post), categories),
      ownLists: ownListsOf(post, own),
      published: publishedAt(post),
      updated: updatedAt(post),
      lang: languageField(post.meta.data),
      translations: translations.get(at) ?? noTranslations,
      canonical: canonicalOf(post.meta.data),
      hasContents: post.meta.data.toc !== false && post.meta.data.catalog !== false,
      leadsTo: leadsTo(post.meta.data, generator),
    },
  ])
}

const noTranslations: readonly Translation[] = []

/** A name, a list of names, or Jekyll's `{name: …}`. */
function authorOf(data: Readonly<Record<string, unknown>>): string | null {
  const written = data.author ?? data.authors
  const all = Array.isArray(written) ? written : [written]
  const names = all.flatMap(one => {
    const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : one
    return fieldText(name)?.trim() || []
  })
  return names.length === 0 ? null : names.join(', ')
}

/** Where the text was published first, if it says so with a whole web address. */
function canonicalOf(data: Readonly<Record<string, unknown>>): string | null {
  const written = textOf(data.canonical_url) ?? textOf(data.canonical)
  return written !== null && /^https?:\/\/[^\s"<>]+$/i.test(written) ? written : null
}

function ownListsOf(post: SitePost, own: readonly PlacedList[]): PostView['ownLists'] {
  const lists = own.map(({ list, groupingsOf, pages }) => ({
    name: list.name,
    links: linksTo(groupingsOf(post), pages),
  }))
  return lists.filter(({ links }) => links.length > 0)
}

function linksTo(own: readonly Grouping[], pages: Tagged): readonly TagLink[] {
  return own.flatMap(({ key }) => pages.get(key)?.tag ?? [])
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
