import type { SiteProblem } from '../../calls.ts'
import { readConflictCopy } from '../../post/conflict-copy.ts'
import { fileKey } from '../address/claims.ts'
import type { SiteSource } from '../site-source.ts'
import type { PlannedFile } from './planned-file.ts'
import { staticPlace } from './static-files.ts'

export interface Statics {
  readonly files: readonly PlannedFile[]
  /** Keys of their paths (see claims.ts). */
  readonly taken: ReadonlySet<string>
  readonly problems: readonly SiteProblem[]
}

/** `pages` have their places already. */
export function planStatics(site: SiteSource, pages: readonly PlannedFile[]): Statics {
  const place = staticPlace(site.generator, site.config)
  const ofPages = new Set(pages.map(({ path }) => fileKey(path)))
  const taken = new Set<string>()
  const files: PlannedFile[] = []
  const problems: SiteProblem[] = []
  for (const from of site.files) {
    const path = place(from)
    if (path === null || readConflictCopy(from) !== null) continue
    const key = fileKey(path)
    // What is there besides the theme follows from the texts, and is not known yet.
    const isOwn = ofPages.has(key) || key.startsWith('inkstone/')
    if (!taken.has(key) && !isOwn) {
      taken.add(key)
      files.push({ kind: 'copy', path, from })
    } else
      problems.push({ file: from, line: null, key: 'export.imageInTheWay', params: { image: from, path } })
  }
  return { files, taken, problems }
}
