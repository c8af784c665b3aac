import type { SiteAddress } from '../address/address.ts'
import { hugoLanguages } from '../address/hugo-languages.ts'
import { ownPlaces } from '../own-places.ts'
import type { PageView, PostView } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { hexoPageSize } from './hexo-page-size.ts'
import { indexPlace, laterPagePattern } from './plan-index.ts'

/** An address where the generator cuts a list, or has one that is part of ours; the whole list is on the page `to`. */
export interface LaterPage {
  readonly from: SiteAddress
  readonly to: SiteAddress
}

/**
 * What the generator makes more pages of than this site does.
 *
 * Who kept such an address is led to the list that has it all. Hexo: lists of a tag, of a category and of an archive in
 * pages of `per_page`, and archives of months (hexo-generator-tag, -category and -archive). Hugo: lists of tags,
 * categories and sections in pages, the first of which has a number as well; and all lists again for each of several
 * languages. Jekyll makes none by itself.
 */
export function planLaterPages(
  site: SiteSource,
  views: readonly [SiteAddress, PageView][],
  posts: readonly PostView[],
): readonly LaterPage[] {
  const isTaken = new Set(views.map(([address]) => address))
  return laterPages(site, views, posts).filter(({ from }) => !isTaken.has(from))
}

function laterPages(
  site: SiteSource,
  views: readonly [SiteAddress, PageView][],
  posts: readonly PostView[],
): readonly LaterPage[] {
  switch (site.generator) {
    case 'hexo':
      return hexoPages(site, views, posts)
    case 'hugo':
      return hugoPages(site, views)
    default:
      return []
  }
}

interface List {
  readonly from: SiteAddress
  readonly to: SiteAddress
  readonly count: number
  /** How many are on a page; 0: all. */
  readonly size: number
}

function cutPages({ from, to, count, size }: List, pattern: SiteAddress, first = 2): LaterPage[] {
  const pages = size === 0 ? 1 : Math.max(1, Math.ceil(count / size))
  return Array.from({ length: Math.max(0, pages - first + 1) }, (_, at) => ({
    from: from + pattern.slice(1).replace(':num', String(at + first)),
    to,
  }))
}

function hexoPages(
  site: SiteSource,
  views: readonly [SiteAddress, PageView][],
  posts: readonly PostView[],
): readonly LaterPage[] {
  const { archive } = ownPlaces(site)
  const size = hexoPageSize(site, 'archive_generator')
  const lists = views.flatMap(([address, view]): List[] => {
    const list = { from: address, to: address }
    if (view.kind === 'tag') {
      const kind = view.group === 'tags' ? 'tag_generator' : 'category_generator'
      return [{ ...list, count: view.posts.length, size: hexoPageSize(site, kind) }]
    }
    return view.kind === 'archive' && view.year !== null ? [{ ...list, count: view.posts.length, size }] : []
  })
  const months = monthsOf(posts).map(({ year, month, count }): List => {
    return { from: `${archive}${year}/${month}/`, to: `${archive}${year}/`, count, size }
  })
  const all = { from: archive, to: archive, count: posts.length, size }
  const pattern = laterPagePattern(site)
  return [
    ...[...lists, all, ...months].flatMap(list => cutPages(list, pattern)),
    ...months.map(({ from, to }) => ({ from, to })),
    // A blog that has its list elsewhere and no page of its own here: who comes to the site finds the list.
    { from: '/', to: indexPlace(site) },
  ]
}

function hugoPages(site: SiteSource, views: readonly [SiteAddress, PageView][]): readonly LaterPage[] {
  const size = site.config.postsPerPage ?? 10
  const isUgly = site.config.raw.uglyURLs === true
  const lists = views.flatMap(([address, view]): List[] => {
    if (view.kind !== 'tag' && view.kind !== 'tags' && view.kind !== 'section') return []
    const { length } = view.kind === 'tags' ? view.tags : view.posts
    return [{ from: address, to: address, count: length, size }]
  })
  const pattern = laterPagePattern(site)
  return [
    { from: pattern.replace(':num', '1'), to: '/' },
    ...lists.flatMap(list => cutPages(list, pattern, 1)),
    ...(isUgly ? uglyPages(lists, views) : []),
    ...hugoLanguages(site.config).prefixes.flatMap(prefix => [
      { from: `${prefix}/`, to: '/' },
      ...lists.map(({ to }) => ({ from: prefix + (isUgly ? to.replace(/\/$/, '.html') : to), to })),
    ]),
  ]
}

/** With `uglyURLs` Hugo has the list of a tag in `tags/ink.html` and not in a folder; those of this site stay folders. */
function uglyPages(lists: readonly List[], views: readonly [SiteAddress, PageView][]): readonly LaterPage[] {
  const pattern = '/page/:num.html'
  const numbered = ([to, view]: readonly [SiteAddress, PageView]): readonly LaterPage[] =>
    view.kind === 'index' ? [{ from: pattern.replace(':num', String(view.number)), to }] : []
  return [
    ...views.flatMap(numbered),
    ...lists.flatMap(list => [
      { from: list.from.replace(/\/$/, '.html'), to: list.to },
      ...cutPages(list, pattern, 1),
    ]),
  ]
}

function monthsOf(posts: readonly PostView[]): readonly { year: string; month: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { post } of posts) {
    const month = post.day.slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].map(([month, count]) => ({ year: month.slice(0, 4), month: month.slice(5), count }))
}
