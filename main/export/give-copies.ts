import type { CopyJob } from './export-jobs.ts'
import type { Ledger } from './ledger.ts'
import type { GivenWork, MakerCrew } from './maker-crew.ts'
import type { FileLook } from './picture-sizes.ts'

export interface CopyParts {
  readonly crew: MakerCrew
  readonly ledger: Ledger
  readonly look: FileLook
}

/** Gives files to be copied to those who make files; what the disk said of each need not be asked again. */
export function giveCopies(
  jobs: readonly CopyJob[],
  { crew, ledger, look }: CopyParts,
  options: { readonly isLight: boolean } = { isLight: false },
): GivenWork {
  const sources = new Map(jobs.flatMap(job => (job.kind === 'copy' ? [[job.path, job.from]] : [])))
  return crew.give(
    jobs.map(job => () => job),
    made => {
      ledger.made(made)
      const source = sources.get(made.path)
      if (source !== undefined && made.file?.from) look.saw(source, made.file.from)
    },
    options,
  )
}
