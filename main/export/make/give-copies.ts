import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import { contentHash } from '../../disk/content-hash.ts'
import type { FileLook } from '../pictures/picture-sizes.ts'
import type { Ledger } from '../write/ledger.ts'
import type { CopyJob } from './export-jobs.ts'
import type { GivenWork, MakerCrew, WorkKind } from './maker-crew.ts'
import { fileWith, type SiteParts } from './site-parts.ts'

export interface CopyParts {
  readonly crew: MakerCrew
  readonly ledger: Ledger
  readonly look: FileLook
}

/** Gives files to be copied to those who make files; what the disk said of each need not be asked again. */
export function giveCopies(
  jobs: readonly CopyJob[],
  { crew, ledger, look }: CopyParts,
  kind?: WorkKind,
): GivenWork {
  const sources = new Map(jobs.flatMap(job => (job.kind === 'copy' ? [[job.path, job.from]] : [])))
  return crew.give(
    jobs.map(job => () => job),
    made => {
      ledger.made(made)
      const source = sources.get(made.path)
      if (source !== undefined && made.file?.from) look.saw(source, made.file.from)
    },
    kind,
  )
}

/** Gives texts of the site to be written; first they are compared, since most stay as they are. */
export function giveTexts(files: readonly PlannedFile[], parts: SiteParts): GivenWork {
  const { before, ledger } = parts
  const jobs = files.flatMap((file): CopyJob | [] => {
    if (file.kind !== 'text') return []
    const { path, text } = file
    const isOurs = before.has(path)
    const same = isOurs ? fileWith(contentHash(text), path, parts) : null
    if (same === null) return { kind: 'text', path, isOurs, text }
    ledger.same(path, same)
    return []
  })
  return giveCopies(jobs, parts)
}
