import type { SitePlan } from '../../../shared/site/plan/plan-site.ts'
import type { LearntTexts } from '../again/learnt-texts.ts'
import type { TextNotes } from '../again/note-texts.ts'
import type { ReadMemory } from '../again/site-memory.ts'
import type { FileLook, PictureSizes } from '../pictures/picture-sizes.ts'
import type { Progress } from '../progress.ts'
import type { BlogReader } from '../read/blog-reader.ts'
import type { ListedTexts } from '../read/listed-texts.ts'
import type { ClaimFiles } from '../write/claim-files.ts'
import type { Ledger } from '../write/ledger.ts'
import type { ExportedFile } from '../write/manifest.ts'
import type { SiteFolder } from '../write/site-folder.ts'
import type { SiteSetup } from './export-jobs.ts'
import type { MakerCrew } from './maker-crew.ts'
import type { PageTexts } from './page-texts.ts'
import type { SureFiles } from './sure-files.ts'

/** All that is at hand while one site is made. */
export interface SiteParts {
  readonly plan: SitePlan
  readonly setup: SiteSetup
  /** Where smaller pictures are kept. */
  readonly smallerFolder: string
  readonly reader: BlogReader
  readonly listed: Pick<ListedTexts, 'placeOf'>
  readonly look: FileLook
  readonly pictures: PictureSizes
  /** Null: nothing is known of an earlier export that is of use to this one. */
  readonly memory: ReadMemory | null
  readonly indexKey: string
  /** The files that earlier exports wrote. */
  readonly before: ReadonlyMap<string, ExportedFile>
  readonly folder: SiteFolder
  readonly claims: ClaimFiles
  readonly ledger: Ledger
  readonly crew: MakerCrew
  readonly sure: SureFiles
  readonly progress: Progress
  /** Of the plan's pages. */
  readonly texts: PageTexts
  /** What this thread has to do while others make pages. */
  readonly meanwhile: () => Promise<void>
  readonly notes: Pick<TextNotes, 'page' | 'end'>
  readonly learnt: LearntTexts
  /** Gives others their turn; throws when the export is cancelled. */
  readonly pause: () => Promise<void>
}

/** The file that is there already with just these contents; null: it has to be written. */
export function fileWith(sha: string | undefined, path: string, parts: SiteParts): ExportedFile | null {
  const known = parts.before.get(path)
  return known !== undefined && known.sha === sha ? parts.folder.intact(path, known) : null
}
