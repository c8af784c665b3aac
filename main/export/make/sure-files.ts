import { sureCopies } from '../../../shared/site/plan/plan-statics.ts'
import type { Blog } from '../../blog/blog.ts'
import type { Progress } from '../progress.ts'
import type { BlogFiles } from '../read/blog-files.ts'
import type { ClaimFiles } from '../write/claim-files.ts'
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
 * Has the files copied that are in the site whatever its posts say, into a folder with nothing in it. Those who make
 * files have nothing else to do while the posts are listed and the site is planned.
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
  const copies = sureCopies(blog, files.files)
  progress.add(copies.length)
  await claims.claim(copies.map(({ path }) => path))
  const jobs = copies.map(copy => ({ ...copy, isOurs: false }))
  return { paths: new Set(copies.map(({ path }) => path)), given: giveCopies(jobs, parts, { isLight: true }) }
}
