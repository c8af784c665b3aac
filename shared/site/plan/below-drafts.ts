import type { SiteProblem } from '../../calls/site.ts'
import { draftFolders } from '../hugo-branches.ts'
import type { SitePost, SiteSource } from '../site-source.ts'

export interface BelowDrafts {
  isBelow(post: SitePost): boolean
  /** One for each folder that keeps a post from the site. */
  readonly notes: readonly SiteProblem[]
}

/** Hugo shows nothing of a folder whose own page is a draft. */
export function belowDrafts(site: SiteSource): BelowDrafts {
  const folders = draftFolders(site).map(({ id }) => ({ id, folder: id.slice(0, id.lastIndexOf('/') + 1) }))
  if (folders.length === 0) return { isBelow: () => false, notes: [] }
  return {
    isBelow: post => folders.some(({ folder }) => post.id.startsWith(folder)),
    notes: folders.flatMap(({ id, folder }): SiteProblem | [] => {
      const count = site.posts.filter(post => post.id.startsWith(folder)).length
      return count === 0 ? [] : { file: id, line: null, key: 'export.sectionIsDraft', params: { count } }
    }),
  }
}
