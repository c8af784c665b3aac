import type { SiteAddress } from '../address/address.ts'
import { ownPlaces } from '../own-places.ts'
import type { PageView, PostView } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { type HexoList, hexoPageSize } from './hexo-page-size.ts'
import { indexPagePattern } from './plan-index.ts'

/** An address where Hexo cuts a list, or makes one of a month; here the whole list is on the page `to`. */
export interface LaterPage {
  readonly from: SiteAddress
  readonly to: SiteAddress
}

/**
 * What Hexo makes more pages of than this site does: lists of a tag, of a category and of an archive in pages of
 * `per_page`, and archives of months (hexo-generator-tag, -category and -archive).
 *
 * Who kept such an address is led to the list that has it all. The other generators have no lists of that kind by
 * themselves, or only as long as ours.
 */
export function planLaterPages(
  site: SiteSource,
  views: readonly [SiteAddress, PageView][],
  posts: readonly PostView[],
): readonly LaterPage[] {
  if (site.generator !== 'hexo') return []
  const pagesOf = (to: SiteAddress, from: SiteAddress, count: number, size: number): LaterPage[] => {
    const pages = size === 0 ? 1 : Math.ceil(count / size)
    return Array.from({ length: Math.max(0, pages - 1) }, (_, at) => ({
      from:
        from +
        indexPagePattern(site)
          .slice(1)
          .replace(':num', String(at + 2)),
      to,
    }))
  }
  const size = (list: HexoList) => hexoPageSize(site, list)
  const listed = views.flatMap(([address, view]) => {
    if (view.kind === 'tag') {
      const list = view.group === 'tags' ? 'tag_generator' : 'category_generator'
      return pagesOf(address, address, view.posts.length, size(list))
    }
    return view.kind === 'archive' && view.year !== null
      ? pagesOf(address, address, view.posts.length, size('archive_generator'))
      : []
  })
  const { archive } = ownPlaces(site)
  const all = pagesOf(archive, archive, posts.length, size('archive_generator'))
  const months = monthsOf(posts).flatMap(({ year, month, count }) => {
    const from = `${archive}${year}/${month}/`
    const to = `${archive}${year}/`
    return [{ from, to }, ...pagesOf(to, from, count, size('archive_generator'))]
  })
  const isTaken = new Set(views.map(([address]) => address))
  return [...listed, ...all, ...months].filter(({ from }) => !isTaken.has(from))
}

function monthsOf(posts: readonly PostView[]): readonly { year: string; month: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { post } of posts) {
    const month = post.day.slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].map(([month, count]) => ({ year: month.slice(0, 4), month: month.slice(5), count }))
}
