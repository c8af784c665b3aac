import { sureCopies } from '../../../shared/site/plan/plan-statics.ts'
import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import type { Blog } from '../../blog/blog.ts'
import type { Progress } from '../progress.ts'
import type { BlogFiles } from '../read/blog-files.ts'
import type { ClaimFiles } from '../write/claim-files.ts'
import type { Ledger } from '../write/ledger.ts'
import { claimedFile } from '../write/manifest.ts'
import type { SiteFolder } from '../write/site-folder.ts'
import { isLeftAlone } from '../write/target.ts'
import { type CopyParts, giveCopies } from './give-copies.ts'
import { type GivenWork, nothingGiven } from './maker-crew.ts'

/** Files of a site that are being made before it is planned. */
export interface SureFiles {
  readonly paths: ReadonlySet<string>
  readonly given: GivenWork
}

/** There are none: an earlier export left most of them where they have to be. */
export const noSureFiles: SureFiles = { paths: new Set(), given: nothingGiven }

/**
 * Has the files copied that are in the site whatever its posts say, into a folder that is as good as empty. Those who
 * make files have nothing else to do while the posts are listed and the site is planned. What a repository may have of
 * its own waits for the plan: all that is copied before is ours, and may be taken back.
 */
export async function giveSureFiles({
  blog,
  files,
  claims,
  progress,
  ...parts
}: CopyParts & {
  readonly blog: Blog
  readonly files: BlogFiles
  readonly claims: ClaimFiles
  readonly progress: Progress
}): Promise<SureFiles> {
  const copies = sureCopies(blog, files.files).filter(({ path }) => !isLeftAlone(path))
  progress.add(copies.length)
  await claims.claim(copies.map(({ path }) => path))
  const jobs = copies.map(copy => ({ ...copy, isOurs: false }))
  return { paths: new Set(copies.map(({ path }) => path)), given: giveCopies(jobs, parts, 'light') }
}

/**
 * Takes all of them back, of a site that could not be planned, whether or not the ledger has heard of them. Nobody may
 * be making files any more.
 */
export function takeBackAll({ paths }: SureFiles, folder: SiteFolder): void {
  for (const path of paths) folder.remove(path, claimedFile)
}

/**
 * Those that are in the plan. The others, hardly ever any, are taken back before anything else is written: a page may
 * have to be in such a place, or in a folder of that name.
 */
export async function plannedOf(
  sure: SureFiles,
  planned: readonly PlannedFile[],
  { folder, ledger }: { readonly folder: SiteFolder; readonly ledger: Ledger },
): Promise<SureFiles> {
  if (sure.paths.size === 0) return sure
  const copies = new Set(planned.flatMap(({ kind, path }) => (kind === 'copy' ? path : [])))
  const left = [...sure.paths].filter(path => !copies.has(path))
  if (left.length === 0) return sure
  await sure.given.finish()
  for (const path of left) {
    if (ledger.files.has(path)) folder.takeBack(path)
    ledger.forget(path)
  }
  return { paths: new Set([...sure.paths].filter(path => copies.has(path))), given: nothingGiven }
}
