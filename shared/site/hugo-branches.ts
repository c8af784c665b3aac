import type { BlogConfig, FileId } from '../blog.ts'
import { fieldText, fieldTexts } from '../matter/field-text.ts'
import { isRecord } from '../record.ts'
import type { SiteAddress } from './address/address.ts'
import { fileKey } from './address/claims.ts'
import { hugoLanguages } from './address/hugo-languages.ts'
import { hugoListAddress } from './address/hugo-list-address.ts'
import { hugoTermPath } from './address/hugo-permalink.ts'
import type { Intro } from './page-view.ts'
import type { SitePage, SiteSource } from './site-source.ts'

/** What Hugo calls the list of a folder, of a whole taxonomy or of one entry of it: `_index.md` in its folder. */
export interface HugoBranch {
  readonly page: SitePage
  /** The title that it gives the list; null: it gives none. */
  readonly title: string | null
}

/** By the path that the list has without any of the configuration's patterns: empty for the whole site, `tags/go`. */
export type HugoBranches = ReadonlyMap<string, HugoBranch>

/** `content/tags/go/_index.md` */
export function isBranchFile(id: FileId, config: Pick<BlogConfig, 'raw'>): boolean {
  return branchName.test(id) && hugoLanguages(config).contentFile(id) !== null
}

const branchName = /(?:^|\/)_index\.[^./]+$/i

/** The lists that a Hugo blog says something of; those of the others' are none. */
export function hugoBranches({ generator, config, pages }: SiteSource): HugoBranches {
  const branches = new Map<string, HugoBranch>()
  if (generator !== 'hugo') return branches
  const { main, localFile } = hugoLanguages(config)
  for (const page of pages) {
    // The lists of a blog of several languages are one for all of them, and called as in the main one.
    if (!isBranchFile(page.id, config) || localFile(page.id).language !== main) continue
    branches.set(branchKey(branchFolder(page.id, config), config), {
      page,
      title: fieldText(page.data.title)?.trim() || null,
    })
  }
  return branches
}

/** The folder of a list, below `content/`: `tags/go`. */
export function branchFolder(id: FileId, config: BlogConfig): string {
  const local = hugoLanguages(config).localFile(id).id
  return local.slice('content/'.length, Math.max('content/'.length, local.lastIndexOf('/')))
}

/** The same for names that differ in nothing that an address keeps. */
export function branchKey(folder: string, config: BlogConfig): string {
  return fileKey(hugoTermPath(folder, config))
}

/** Where the list is that a page is about. */
export function branchAddress({ id, data }: SitePage, config: BlogConfig): SiteAddress {
  const folder = branchFolder(id, config)
  if (folder === '') return '/'
  const [top = '', ...below] = folder.split('/')
  const isTaxonomy = taxonomyFolders(config).has(top)
  const kind = !isTaxonomy ? 'section' : below.length === 0 ? 'taxonomy' : 'term'
  const title = fieldText(data.title)?.trim() || (folder.split('/').at(-1) ?? '')
  return hugoListAddress({ kind, path: hugoTermPath(folder, config), title, data }, config)
}

/** The folders below `content/` that hold what is said of lists, and no posts. */
export function taxonomyFolders({ raw }: BlogConfig): ReadonlySet<string> {
  const { taxonomies } = raw
  return new Set([
    'tags',
    'categories',
    ...(isRecord(taxonomies) ? fieldTexts(Object.values(taxonomies)) : []),
  ])
}

/** The text of a list's page, to stand above it. */
export function introOf(branch: HugoBranch | undefined): Intro | null {
  if (branch === undefined || branch.page.format === 'text') return null
  return { id: branch.page.id, format: branch.page.format }
}
