import type { SiteProblem } from '../../calls/site.ts'
import type { HidingFolder } from '../../post/hiding-folders.ts'
import { hidingRules, whyFolderHidden } from '../../post/why-hidden.ts'
import type { MessageKey } from '../../words/words.ts'
import { isBranchFile } from '../hugo-branches.ts'
import type { SiteSource } from '../site-source.ts'

export interface ShownFolders {
  /** The site without the pages of folders that Hugo does not show, and of those in them. */
  readonly site: SiteSource
  /** One for each folder that keeps a post from the site. */
  readonly notes: readonly SiteProblem[]
}

/** Hugo shows nothing of a folder whose own page it does not show: a draft, one for later, one whose time is over. */
export function withoutHiddenFolders(site: SiteSource): ShownFolders {
  const rules = hidingRules(site.generator, site.config, site, { branches: site.pages })
  const hidden = rules.folders.flatMap(folder => {
    const why = whyFolderHidden(folder, rules, site.nowMs)
    return why === null ? [] : [{ folder, why }]
  })
  if (hidden.length === 0) return { site, notes: [] }
  const isShown = (id: string) =>
    !isBranchFile(id, site.config) || !hidden.some(({ folder }) => id.startsWith(folder.above))
  return {
    site: { ...site, pages: site.pages.filter(({ id }) => isShown(id)) },
    notes: hidden.flatMap(({ folder, why }) => noteOf(folder, why.key, site)),
  }
}

function noteOf({ id, above }: HidingFolder, why: MessageKey, site: SiteSource): SiteProblem[] {
  const count = site.posts.filter(post => post.id.startsWith(above)).length
  const key = why === 'hidden.folderDraft' ? 'export.sectionIsDraft' : 'export.sectionIsNotDue'
  return count === 0 ? [] : [{ file: id, line: null, key, params: { count } }]
}
