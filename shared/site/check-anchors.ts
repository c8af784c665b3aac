import type { SiteProblem } from '../calls/site.ts'
import type { SiteAddress } from './address/address.ts'
import type { AnchorLink } from './written-addresses.ts'

/** Links to a place that the page they lead to does not have. Pages whose places are not known are believed. */
export function checkAnchors(
  anchors: readonly AnchorLink[],
  idsByPage: ReadonlyMap<SiteAddress, ReadonlySet<string>>,
): readonly SiteProblem[] {
  return anchors.flatMap(({ to, id, written, file, line }) => {
    const ids = idsByPage.get(to)
    // `#top` is the top of any page.
    if (ids === undefined || ids.has(id) || id === 'top') return []
    return [{ file, line, key: 'export.missingAnchor' as const, params: { address: written } }]
  })
}
