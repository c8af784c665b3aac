import type { FileId } from '../../blog.ts'
import type { SiteProblem } from '../../calls/site.ts'
import { fileKey } from '../address/claims.ts'
import type { PlannedCopy, PlannedFile } from './planned-file.ts'

/** A file of the blog that a page of the site shows or links to. */
export interface FileUse {
  readonly from: FileId
  readonly path: string
  /** The post that uses it. */
  readonly by: FileId
}

/** The files to copy into the site, each once; nothing takes the place of a page or of another file. */
export function planCopies(
  uses: readonly FileUse[],
  files: readonly PlannedFile[],
): { copies: readonly PlannedCopy[]; problems: readonly SiteProblem[] } {
  const taken = new Map<string, FileId | null>(
    files.map(file => [fileKey(file.path), file.kind === 'copy' ? file.from : null]),
  )
  const copies: PlannedCopy[] = []
  const problems: SiteProblem[] = []
  for (const { from, path, by } of uses) {
    const other = taken.get(fileKey(path))
    if (other === undefined) {
      taken.set(fileKey(path), from)
      copies.push({ kind: 'copy', path, from })
    } else if (other !== from) {
      problems.push({ file: by, line: null, key: 'export.imageInTheWay', params: { image: from, path } })
    }
  }
  return { copies, problems }
}
