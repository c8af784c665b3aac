import type { FileId } from '../../blog.ts'
import type { SiteProblem } from '../../calls/site.ts'
import { longestName, pageFile, type SiteAddress } from '../address/address.ts'
import type { Claims } from '../address/claims.ts'
import { formerAddresses, type Redirect } from '../address/redirects.ts'
import type { PageView } from '../page-view.ts'
import { linkable } from '../site-links.ts'
import type { SiteSource } from '../site-source.ts'

/** Former addresses, but where something is by now. */
export function planRedirects(
  site: SiteSource,
  views: readonly [SiteAddress, PageView][],
  ofTheme: readonly Redirect[],
  claims: Claims,
): { redirects: readonly Redirect[]; problems: readonly SiteProblem[] } {
  const data = new Map<FileId, Readonly<Record<string, unknown>>>([
    ...site.posts.map(({ id, meta }) => [id, meta.data] as const),
    ...site.pages.map(page => [page.id, page.data] as const),
  ])
  const isUgly = site.config.raw.uglyURLs === true
  const named = views.flatMap(([to, view]) => {
    const id = textIn(view)
    if (id === null) return []
    return formerAddresses(data.get(id) ?? {}, to, site.generator, isUgly).map(from => ({
      from,
      to: linkable(to),
      id,
    }))
  })
  const redirects: Redirect[] = []
  const problems: SiteProblem[] = []
  for (const redirect of [...named, ...ofTheme]) {
    const { from, id } = redirect
    const isFree = longestName(pageFile(from)) === null && claims.claim(from, id) === null
    if (isFree) redirects.push(redirect)
    // A page of the blog's theme at the very address of ours has simply been replaced.
    else if (!ofTheme.includes(redirect)) {
      problems.push({ file: id, line: null, key: 'export.redirectInTheWay', params: { address: from } })
    }
  }
  return { redirects, problems }
}

/** The text that a page shows; null: it is a list of posts and nothing more. */
function textIn(view: PageView): FileId | null {
  if (view.kind === 'post' || view.kind === 'page') return view.id
  return 'intro' in view ? (view.intro?.id ?? null) : null
}
