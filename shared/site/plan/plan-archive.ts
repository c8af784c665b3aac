import type { SiteAddress } from '../address/address.ts'
import type { PageView, PostLink, YearLink } from '../page-view.ts'

/** More posts are not shown on one page: nobody reads so long a list, and no phone likes to draw it. */
const mostOnOnePage = 1000

/** The archive of all years, and one for each year; `posts` newest first. */
export function planArchive(posts: readonly PostLink[], home: SiteAddress): [SiteAddress, PageView][] {
  const byYear = new Map<string, PostLink[]>()
  for (const post of posts) {
    const year = post.day.slice(0, 4)
    const found = byYear.get(year)
    if (found) found.push(post)
    else byYear.set(year, [post])
  }
  const years = [...byYear].map(
    ([year, found]): YearLink => ({ year, count: found.length, address: `${home}${year}/` }),
  )
  const shown = posts.length > mostOnOnePage ? [] : posts
  return [
    [home, { kind: 'archive', year: null, years, posts: shown }],
    ...years.map(({ year, address }): [SiteAddress, PageView] => [
      address,
      { kind: 'archive', year, years, posts: byYear.get(year) ?? [] },
    ]),
  ]
}
